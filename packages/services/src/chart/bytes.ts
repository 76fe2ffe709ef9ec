import { createHash } from "node:crypto";
import { encodeChart } from "@treeline/org/chart/encode-chart";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { query } from "../verb.ts";
import { audienceOf, type Audience } from "./audience.ts";
import { countChanges, readColumns } from "./read-columns.ts";

export interface PackedChart {
  /** Changes if and only if something in the bytes does. */
  version: string;
  bytes: Uint8Array;
  /** What `getChartState` says as long as these are right. */
  changes: string;
}

/** The chart as the caller may see it, packed; see `org/chart/decode-chart`. */
export async function packChart(ctx: TenantContext): Promise<PackedChart> {
  const { changes, source } = await readColumns(ctx, { arriving: true });
  const bytes = encodeChart(source);
  return { changes, bytes, version: createHash("sha256").update(bytes).digest("base64url").slice(0, 16) };
}

/** Whether what was packed for this audience is still right, without a look at anybody. */
export const getChartState = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  run: async (ctx): Promise<{ audience: Audience; changes: string }> => ({ audience: audienceOf(ctx.role), changes: await countChanges(ctx) }),
});
