import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { cleanReason, withReason } from "./edit-input.ts";
import { lockPerson } from "./lock-person.ts";

/** Takes a person off everybody's chart but the admins', or puts them back; their reports move up meanwhile. */
export const hidePerson = command({
  needs: "member",
  cost: COSTS.edit,
  input: withReason.extend({ hidden: z.boolean() }),
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const row = await lockPerson(ctx, input.personId);
    if (row.hidden === input.hidden) return { changeId: null };
    const set = input.hidden ? { value: "true", until: "always" as const, untilDate: null, reason: cleanReason(input.reason) } : null;
    return editPeople(ctx, { connectionId: row.connectionId, verb: "people.hide", personId: row.id, edits: [{ personId: row.id, field: "hidden", set }] });
  },
  audit: { verb: "people.hide", subject: ({ personId, hidden }) => ({ personId, hidden: String(hidden) }) },
});
