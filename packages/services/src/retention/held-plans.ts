import { heldPlan } from "@treeline/db/schema/held-plan";
import type { LineFacts, Unnamed } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { readHeldPlan, storeHeldPlan } from "../sync/held-plan.ts";

/** Takes people out of what waits or waited for a member: their own lines, and their names where others' managers change. */
export async function eraseFromHeldPlans(ctx: TenantContext, personIds: readonly string[]): Promise<void> {
  const erased = new Set<string | null>(personIds);
  for (const { runId } of await ctx.tx.select({ runId: heldPlan.runId }).from(heldPlan)) {
    const plan = await readHeldPlan(ctx, runId);
    if (!plan?.lines.some(({ personId, managers }) => erased.has(personId) || names(managers, erased))) continue;
    const lines = plan.lines.filter(({ personId }) => !erased.has(personId)).map((line) => withoutManagers(line, erased));
    await storeHeldPlan(ctx, runId, { ...plan, lines });
  }
}

const ERASED: Unnamed = { unnamed: "erased" };

const names = ({ from, to }: LineFacts["managers"], erased: ReadonlySet<string | null>) => (from !== null && erased.has(from)) || (to !== null && erased.has(to));

function withoutManagers(line: LineFacts, erased: ReadonlySet<string | null>): LineFacts {
  if (!names(line.managers, erased)) return line;
  const { from, to } = line.managers;
  return {
    ...line,
    fields: line.fields.map((field) =>
      field.field === "manager" ? { ...field, from: erased.has(from) ? ERASED : field.from, to: erased.has(to) ? ERASED : field.to } : field,
    ),
  };
}
