import { COSTS } from "../cost/costs.ts";
import { command } from "../verb.ts";
import { judgeAttributes, type Check } from "./attributes.ts";
import { connectInput } from "./credential-input.ts";
import { limitTries } from "./limit-tries.ts";
import { askPersonio, openPersonio } from "./personio.ts";

/** What a credential may read, before anything is saved. A command only for the audit's sake: it calls Personio. */
export const checkConnection = command({
  needs: "member",
  cost: COSTS.personio,
  input: connectInput,
  async before(ctx, input): Promise<Check> {
    await limitTries(ctx, input, "check");
    return askPersonio(ctx, async () => judgeAttributes(await openPersonio(ctx, input).readGrant(), ctx.language));
  },
  run: async (_ctx, _input, check) => check,
  audit: { verb: "connection.check", subject: ({ provider }) => ({ provider }) },
});
