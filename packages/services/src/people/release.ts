import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { editPeople } from "./edit.ts";
import { aboutPerson, editedField } from "./edit-input.ts";
import { lockSeat } from "./lock-person.ts";

/** Gives a field back to Personio, whose value shows again at once. Nothing changed by hand: nothing to do. */
export const releaseField = command({
  needs: "member",
  cost: COSTS.edit,
  input: aboutPerson.extend({ field: editedField }),
  async run(ctx, input): Promise<{ changeId: string | null }> {
    const row = await lockSeat(ctx, input.personId);
    return editPeople(ctx, { connectionId: row.connectionId, verb: "people.release", personId: row.id, edits: [{ personId: row.id, field: input.field, set: null }] });
  },
  audit: { verb: "people.release", subject: ({ personId, field }) => ({ personId, field }) },
});
