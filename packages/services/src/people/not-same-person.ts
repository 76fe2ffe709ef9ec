import { COSTS } from "../cost/costs.ts";
import { dismissFinding } from "../findings/dismiss.ts";
import { command } from "../verb.ts";
import { lockBoth, twoRecords } from "./same-person.ts";

/** Says that somebody new and a leaver with the same e-mail are two people; it is not asked again. */
export const notSamePerson = command({
  needs: "member",
  cost: COSTS.edit,
  input: twoRecords,
  async run(ctx, input): Promise<Record<string, never>> {
    await dismissFinding(ctx, (await lockBoth(ctx, input)).findingId);
    return {};
  },
  audit: { verb: "people.notSamePerson", subject: ({ personId, leaverId }) => ({ personId, leaverId }) },
});
