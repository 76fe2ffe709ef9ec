import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { editWith } from "./edit-field.ts";
import { cleanReason, readEnd, withEnd } from "./edit-input.ts";
import { lockSeat } from "./lock-person.ts";
import { requireManager } from "./require-manager.ts";

/**
 * Puts a person, with their team, under another manager by hand.
 * @throws AppError NOT_FOUND, BAD_REQUEST, CONFLICT `left`, `vacant` (the manager), `hidden`, `loop`
 */
export const movePerson = command({
  needs: "member",
  cost: COSTS.edit,
  input: withEnd.extend({ managerId: z.string() }),
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const end = await readEnd(ctx, input);
    const row = await lockSeat(ctx, input.personId);
    const manager = await requireManager(ctx, row, input.managerId);
    const edit = await editWith(ctx, row, "manager", { value: manager.externalId, ...end, reason: cleanReason(input.reason) });
    return editPeople(ctx, { connectionId: row.connectionId, verb: "people.move", personId: row.id, edits: [edit] });
  },
  audit: { verb: "people.move", subject: ({ personId, managerId }) => ({ personId, managerId }) },
});
