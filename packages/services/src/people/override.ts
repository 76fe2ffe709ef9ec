import { cleanName, cleanText, cleanTitle, lengthOf, MOST_TYPED } from "@treeline/org/text/clean";
import { z } from "zod";
import type { Context } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { editWith } from "./edit-field.ts";
import { cleanReason, readEnd, requireDay, withEnd } from "./edit-input.ts";
import { lockPerson, lockSeat } from "./lock-person.ts";
import { readUpload, storeUpload, type Upload } from "./upload-picture.ts";

const input = withEnd.extend({
  field: z.enum(["name", "title", "startDate", "picture"]),
  /** A picture is a data URL of a PNG, JPEG or WebP; null: none. */
  value: z.string().nullable(),
});

/**
 * Sets a field of a person by hand; it wins over Personio's value.
 * @throws AppError NOT_FOUND, BAD_REQUEST, CONFLICT `left`, `vacant`; UNPROCESSABLE_CONTENT `not-an-image`, `too-large`, `too-many-pixels`
 */
export const overrideField = command({
  needs: "member",
  cost: COSTS.edit,
  costFor: ({ field, value }) => (field === "picture" && value !== null ? COSTS.upload : COSTS.edit),
  input,
  before: async (_ctx: Context, { organizationId, field, value }): Promise<Upload | null> => (field === "picture" && value !== null ? readUpload(organizationId, value) : null),
  async run(ctx, { field, ...wish }, upload): Promise<{ changeId: string | null }> {
    const end = await readEnd(ctx, wish);
    const value = upload ? upload.source : textOf(field, wish.value);
    const row = await (field === "title" ? lockSeat : lockPerson)(ctx, wish.personId);
    const edit = await editWith(ctx, row, field, { value, ...end, reason: cleanReason(wish.reason) });
    const done = await editPeople(ctx, { connectionId: row.connectionId, verb: "people.override", personId: row.id, edits: [edit] });
    if (upload) await storeUpload(ctx, row.id, upload);
    return done;
  },
  audit: { verb: "people.override", subject: ({ personId, field }) => ({ personId, field }) },
});

/** As Personio's own values are taken. */
const CLEAN = { name: cleanName, title: cleanTitle, startDate: cleanText, picture: cleanText } as const;

function textOf(field: z.output<typeof input>["field"], raw: string | null): string | null {
  const value = CLEAN[field](raw ?? "");
  if (field === "startDate") return value === null ? null : requireDay(value);
  if (field === "name" && value === null) {
    throw new AppError("BAD_REQUEST", { en: "A person needs a name with at least one letter that can be seen.", de: "Eine Person braucht einen Namen mit mindestens einem sichtbaren Zeichen." }, { reason: "empty-name", action: { en: "Write a name, or give the field back to Personio.", de: "Schreiben Sie einen Namen, oder geben Sie das Feld an Personio zurück." } });
  }
  if (lengthOf(value ?? "") > MOST_TYPED) {
    throw new AppError("BAD_REQUEST", { en: `That is longer than ${MOST_TYPED} letters.`, de: `Das ist länger als ${MOST_TYPED} Zeichen.` }, { reason: "too-long", action: { en: "Shorten it.", de: "Kürzen Sie den Text." } });
  }
  return value;
}
