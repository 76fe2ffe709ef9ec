import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { cleanReason, withReason } from "./edit-input.ts";
import { lockSeat } from "./lock-person.ts";

/**
 * Says that a person has no manager: a root of the chart, placed even with nobody below. It holds until it is taken back,
 * since what Personio says (mostly nothing) would end it at once.
 */
export const confirmRoot = command({
  needs: "member",
  cost: COSTS.edit,
  input: withReason,
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const row = await lockSeat(ctx, input.personId);
    const set = { value: null, until: "always" as const, untilDate: null, reason: cleanReason(input.reason) };
    return editPeople(ctx, { connectionId: row.connectionId, verb: "people.confirmRoot", personId: row.id, edits: [{ personId: row.id, field: "manager", set }] });
  },
  audit: { verb: "people.confirmRoot", subject: ({ personId }) => ({ personId }) },
});
