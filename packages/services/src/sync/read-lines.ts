import { asc, eq } from "drizzle-orm";
import { changeSet } from "@treeline/db/schema/change-set";
import { run } from "@treeline/db/schema/run";
import { inWords } from "@treeline/org/sync/line-words";
import { concealedFrom } from "../changes/concealed.ts";
import { stepsOf } from "../changes/seat-states.ts";
import { differenceOf, type Difference } from "../changes/tell.ts";
import type { TenantContext } from "../context.ts";
import { notFound } from "../error.ts";
import { readHeldPlan } from "./held-plan.ts";

/** All lines of a run as the caller may see them: what it changed, or what waits in it. @throws AppError NOT_FOUND */
export async function readLines(ctx: TenantContext, runId: string): Promise<Difference & { waiting: boolean }> {
  const [found] = await ctx.tx.select({ state: run.state }).from(run).where(eq(run.id, runId));
  if (!found) throw notFound("run");
  const concealed = await concealedFrom(ctx);
  const held = found.state === "succeeded" ? null : await readHeldPlan(ctx, runId);
  if (held) {
    const shown = held.lines.filter(({ personId, managers }) => !isConcealed(concealed, personId, managers.from, managers.to));
    return { waiting: true, lines: inWords(shown, ctx.language), seats: [] };
  }
  const changes = await ctx.tx.select({ id: changeSet.id }).from(changeSet).where(eq(changeSet.runId, runId)).orderBy(asc(changeSet.at));
  const steps = await stepsOf(ctx, changes.map(({ id }) => id), { concealed });
  const differences = [...steps.values()].map((step) => differenceOf(step, concealed, ctx.language));
  return { waiting: false, lines: differences.flatMap(({ lines }) => lines), seats: differences.flatMap(({ seats }) => seats) };
}

const isConcealed = (concealed: ReadonlySet<string> | null, ...ids: (string | null)[]) => concealed !== null && ids.some((id) => id !== null && concealed.has(id));
