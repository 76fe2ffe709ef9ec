import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { AppError } from "../error.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { findOverride } from "./edit-field.ts";
import { aboutPerson, editedField } from "./edit-input.ts";
import { lockSeat } from "./lock-person.ts";

/**
 * Answers what is asked once when Personio came to a third value, or the chosen manager is off the chart: keep the change by hand,
 * or take Personio's value. @throws AppError CONFLICT `nothing-asked`
 */
export const answerQuestion = command({
  needs: "member",
  cost: COSTS.edit,
  input: aboutPerson.extend({ field: editedField, keep: z.boolean() }),
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const row = await lockSeat(ctx, input.personId);
    const present = await findOverride(ctx, row.id, input.field);
    if (!present || present.state === "active") {
      throw new AppError("CONFLICT", { en: "This question has been answered already.", de: "Diese Frage wurde bereits beantwortet." }, { reason: "nothing-asked", action: { en: "Reload the page to see what holds now.", de: "Laden Sie die Seite neu, um zu sehen, was jetzt gilt." } });
    }
    const { value, until, untilDate, reason, source } = present;
    const set = input.keep ? { value, until, untilDate, reason, knownSource: source } : null;
    return editPeople(ctx, { connectionId: row.connectionId, verb: "people.answer", personId: row.id, edits: [{ personId: row.id, field: input.field, set }] });
  },
  audit: { verb: "people.answer", subject: ({ personId, field, keep }) => ({ personId, field, keep: String(keep) }) },
});
