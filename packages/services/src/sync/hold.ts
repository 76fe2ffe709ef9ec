import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import type { Person } from "@treeline/org/person";
import type { Plan } from "@treeline/org/sync/changes";
import { type LineFacts, linesOfPlan } from "@treeline/org/sync/lines";
import type { Verdict } from "@treeline/org/sync/verdict";
import type { TenantContext } from "../context.ts";
import { notifyHeld } from "../mail/notify.ts";
import { afterRead, endRun, followUp, type Outcome } from "./finish.ts";
import { lostKeyNotices } from "./frozen.ts";
import { storeHeldPlan } from "./held-plan.ts";
import type { Lease } from "./lease.ts";

export interface HeldOutcome extends Outcome {
  verdict: Extract<Verdict, { kind: "hold" }>;
  /** What was not applied, planned against `people`. */
  waiting: Plan;
  people: readonly Person[];
}

/** Ends a run that waits for a member: keeps what would change for its page and tells owners and admins once. */
export async function holdRun(ctx: TenantContext, lease: Lease, link: typeof connection.$inferSelect, outcome: HeldOutcome): Promise<void> {
  const { verdict, waiting, people } = outcome;
  const lines = shownLines(linesOfPlan(waiting, people), verdict, people);
  await storeHeldPlan(ctx, lease.runId, { lines, leaves: verdict.leaves, moves: verdict.moves });
  const mailed = await notifyHeld(ctx, link, lease.runId, verdict.reasons.map(({ kind }) => kind));
  await endRun(ctx, lease, outcome, { state: "held", reasons: [...verdict.reasons, ...lostKeyNotices(outcome.lost)], partly: verdict.partly, decidedAt: null, decidedBy: null });
  await ctx.tx.update(connection).set({ ...afterRead(link, lease), ...mailed }).where(eq(connection.id, link.id));
  await followUp(ctx, lease, outcome);
}

/** All that waits; after an approval only who leaves or moves beyond it. */
function shownLines(lines: LineFacts[], { beyond }: HeldOutcome["verdict"], people: readonly Person[]): LineFacts[] {
  if (beyond === null) return lines;
  const external = new Set([...beyond.leaves, ...beyond.moves]);
  const ids = new Set<string | null>(people.filter(({ externalId }) => external.has(externalId)).map(({ id }) => id));
  return lines.filter(({ personId }) => personId !== null && ids.has(personId));
}
