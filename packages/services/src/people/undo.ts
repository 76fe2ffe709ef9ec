import { eq } from "drizzle-orm";
import { changeSet, type Undo } from "@treeline/db/schema/change-set";
import { picture } from "@treeline/db/schema/picture";
import { z } from "zod";
import { concealedFrom } from "../changes/concealed.ts";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { AppError, notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { isSameState, rowsOf, stateOf, type OverrideEdit } from "../sync/edit-people.ts";
import { lockConnection } from "../sync/lease.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { editedField } from "./edit-input.ts";
import { UPLOADED } from "./picture-source.ts";

const stored = z.object({
  value: z.string().nullable(), until: z.enum(["agrees", "always", "date"]), untilDate: z.string().nullable(),
  reason: z.string().nullable(), knownSource: z.string().nullable(),
});

/**
 * Takes an edit back, or an undo (which is doing it again). The caller must see everybody that it touches, but for an
 * edit of their own: who hid a person by mistake doesn't see them any more.
 * @throws AppError NOT_FOUND, CONFLICT `not-undoable`, `undone`, `changed-since`, `picture-gone`, `loop`
 */
export const undoChange = command({
  needs: "member",
  cost: COSTS.edit,
  input: z.object({ organizationId: z.string(), changeId: z.string() }),
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const change = await lockChange(ctx, requireId(input.changeId, "change"));
    const undo = await requireUndoable(ctx, change);
    await requirePictures(ctx, undo);
    const edits = undo.map(({ personId, field, before }): OverrideEdit => ({ personId, field: editedField.parse(field), set: before && stored.parse(before) }));
    const personId = change.personId ?? edits[0]?.personId ?? "";
    const done = await editPeople(ctx, { connectionId: change.connectionId, verb: "people.undo", kind: "undo", personId, edits });
    await ctx.tx.update(changeSet).set({ undoneBy: done.changeId }).where(eq(changeSet.id, change.id));
    return done;
  },
  audit: { verb: "people.undo", subject: ({ changeId }) => ({ changeId }) },
});

type ChangeRow = typeof changeSet.$inferSelect;

async function lockChange(ctx: TenantContext, id: string): Promise<ChangeRow> {
  const [found] = await ctx.tx.select({ connectionId: changeSet.connectionId }).from(changeSet).where(eq(changeSet.id, id));
  if (!found) throw notFound("change");
  await lockConnection(ctx, found.connectionId);
  const [row] = await ctx.tx.select().from(changeSet).where(eq(changeSet.id, id));
  if (!row || !(await mayUndo(ctx, row))) throw notFound("change");
  return row;
}

async function mayUndo(ctx: TenantContext, change: ChangeRow): Promise<boolean> {
  if (ctx.actor.kind === "member" && change.userId === ctx.actor.userId) return true;
  const concealed = await concealedFrom(ctx);
  return concealed === null || !change.undo?.some(({ personId }) => concealed.has(personId));
}

async function requireUndoable(ctx: TenantContext, change: ChangeRow): Promise<Undo> {
  if (!change.undo) {
    throw new AppError("CONFLICT", { en: "Only changes made by hand can be undone; this one came from Personio.", de: "Nur Änderungen von Hand können rückgängig gemacht werden; diese kam aus Personio." }, { reason: "not-undoable", action: { en: "Change the person by hand, or mend it in Personio.", de: "Ändern Sie die Person von Hand, oder klären Sie es in Personio." } });
  }
  if (change.undoneBy) throw new AppError("CONFLICT", { en: "This has been undone already.", de: "Das wurde bereits rückgängig gemacht." }, { reason: "undone", action: { en: "Reload the page to see what holds now.", de: "Laden Sie die Seite neu, um zu sehen, was jetzt gilt." } });
  const now = await rowsOf(ctx, change.undo.map(({ personId, field }) => ({ personId, field: editedField.parse(field) })));
  for (const { personId, field, after } of change.undo) {
    if (isSameState(after, stateOf(now.get(`${personId} ${field}`)))) continue;
    throw new AppError("CONFLICT", { en: "This was changed again since, so it can't be undone by itself.", de: "Das wurde seitdem noch einmal geändert und kann deshalb nicht für sich rückgängig gemacht werden." }, { reason: "changed-since", action: { en: "Undo the later change first, or change the person by hand.", de: "Machen Sie zuerst die spätere Änderung rückgängig, oder ändern Sie die Person von Hand." } });
  }
  return change.undo;
}

/** A picture that a member chose is kept only while it shows. */
async function requirePictures(ctx: TenantContext, undo: Undo): Promise<void> {
  for (const { personId, before } of undo) {
    const value = before?.["value"];
    if (!value?.startsWith(UPLOADED)) continue;
    const [kept] = await ctx.tx.select({ source: picture.source }).from(picture).where(eq(picture.personId, personId));
    if (kept?.source === value) continue;
    throw new AppError("CONFLICT", { en: "The picture that was there before is no longer kept, so it can't be put back.", de: "Das Bild von vorher ist nicht mehr gespeichert und kann deshalb nicht zurückgeholt werden." }, { reason: "picture-gone", action: { en: "Choose the picture again.", de: "Wählen Sie das Bild noch einmal aus." } });
  }
}
