import type { connection } from "@treeline/db/schema/connection";
import type { TenantContext } from "../context.ts";
import type { MailJob } from "../jobs.ts";

type Link = typeof connection.$inferSelect;

/** Columns of the connection that tell what was mailed; to be set in the transaction that ends the run. */
export type Mailed = Partial<Pick<Link, "mailedReasons" | "failingSince" | "importMailedAt">>;

/** Entries of `connection.mailed_reasons`; a review is `review:` and its reasons. */
const REFUSED = "credential-refused";
/** A new credential is there: being refused again would be news, and so is its first success. */
export const REPLACED = "credential-replaced";
const FAILING = "failing";
const OWE_RECOVERY: readonly string[] = [REFUSED, REPLACED, FAILING];

const FAILURES_BEFORE_MAIL = 3;
const FAILING_BEFORE_MAIL_MS = 3_600_000;

type AboutRun = Extract<MailJob, { runId: string }>["kind"];

const mail = (ctx: TenantContext, kind: AboutRun, runId: string, key: string) =>
  ctx.enqueue("mail", { kind, organizationId: ctx.organizationId, runId }, { key });

/** Once somebody was told that reading fails, they are told that it works again. */
async function mailRecovered(ctx: TenantContext, link: Link, runId: string): Promise<void> {
  if (link.mailedReasons.some((entry) => OWE_RECOVERY.includes(entry))) await mail(ctx, "recovered", runId, `recovered:${runId}`);
}

/** After a run that was applied: the import's mail once per connection, and the good news after bad. */
export async function notifySucceeded(ctx: TenantContext, link: Link, runId: string): Promise<Mailed> {
  if (!link.importMailedAt) await mail(ctx, "import-done", runId, `import-done:${link.id}`);
  await mailRecovered(ctx, link, runId);
  return { mailedReasons: [], failingSince: null, importMailedAt: link.importMailedAt ?? ctx.now() };
}

/** After a run that waits: one mail for each set of reasons until a success. Reading worked, so failing is over. */
export async function notifyHeld(ctx: TenantContext, link: Link, runId: string, reasonKinds: readonly string[]): Promise<Mailed> {
  await mailRecovered(ctx, link, runId);
  const reviews = link.mailedReasons.filter((entry) => !OWE_RECOVERY.includes(entry));
  const review = `review:${[...new Set(reasonKinds)].sort().join(",")}`;
  if (reviews.includes(review)) return { mailedReasons: reviews, failingSince: null };
  await mail(ctx, "needs-review", runId, `needs-review:${runId}:${review}`);
  return { mailedReasons: [...reviews, review], failingSince: null };
}

/** After a run that failed. A refusal is mailed at once; other failures when they last, unless a refusal explains them. */
export async function notifyFailed(
  ctx: TenantContext,
  link: Link,
  runId: string,
  { refused, failuresInRow, now }: { refused: boolean; failuresInRow: number; now: Date },
): Promise<Mailed> {
  const failingSince = link.failingSince ?? now;
  const told = link.mailedReasons;
  const lasts = failuresInRow >= FAILURES_BEFORE_MAIL || now.getTime() - failingSince.getTime() >= FAILING_BEFORE_MAIL_MS;
  const entry = refused ? REFUSED : lasts ? FAILING : null;
  if (entry === null || told.includes(entry) || told.includes(REFUSED)) return { failingSince };
  await mail(ctx, entry, runId, `${entry}:${runId}`);
  return { failingSince, mailedReasons: [...told.filter((other) => other !== REPLACED), entry] };
}

/** What a new credential changes about what was mailed. */
export function credentialReplaced(link: Pick<Link, "mailedReasons">): Mailed {
  const mailedReasons = link.mailedReasons.map((entry) => (entry === REFUSED ? REPLACED : entry));
  return { mailedReasons, failingSince: null };
}

/** Personio refused the credential that is in use. */
export const isRefused = (link: Pick<Link, "mailedReasons" | "pausedReason">) =>
  link.pausedReason === "credential-refused" || link.mailedReasons.includes(REFUSED);
