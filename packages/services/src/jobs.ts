import { LANGUAGES } from "@treeline/org/language";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { AppDb, AuthDb } from "@treeline/db/client";

/** Mails by kind; payloads hold ids, and links that only the mail may carry. */
const mail = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("verify"), userId: z.string(), url: z.string() }),
  z.object({ kind: z.literal("reset-password"), userId: z.string(), url: z.string() }),
  // `at` tells one asking from the next.
  z.object({ kind: z.literal("account-exists"), userId: z.string(), at: z.string() }),
  // The account is gone by then, so the mail itself has to know where it goes. `at` tells one account of the address from the next.
  z.object({ kind: z.literal("account-deleted"), email: z.string(), language: z.enum(LANGUAGES), at: z.string() }),
  z.object({ kind: z.literal("magic-link"), email: z.string(), url: z.string() }),
  z.object({ kind: z.literal("invitation"), invitationId: z.string() }),
  z.object({ kind: z.enum(["import-done", "needs-review", "credential-refused", "failing", "recovered"]), organizationId: z.string(), runId: z.string() }),
  z.object({ kind: z.literal("digest"), organizationId: z.string(), userId: z.string(), week: z.string() }),
]);

/** The job catalogue: every job's name and payload. All are idempotent; keys coalesce. */
export const JOBS = {
  sync: z.object({ organizationId: z.string(), runId: z.string() }),
  pictures: z.object({ organizationId: z.string(), connectionId: z.string(), runId: z.string() }),
  mail,
  export: z.object({ organizationId: z.string(), exportId: z.string() }),
};

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]>;
export type MailJob = JobPayload<"mail">;

/** What a job may be tried, by name: a run has states of its own, so its job is tried again only after a crash. */
const MAX_ATTEMPTS: Record<JobName, number> = { sync: 10, pictures: 5, mail: 12, export: 3 };

/** How a job is queued. */
export interface JobOptions {
  /** Replaces a waiting job of that key. */
  key?: string;
  /** Not before then. */
  at?: Date;
  /** The smaller, the sooner; 0 when left out. */
  priority?: number;
}

/** Adds a job in the transaction `tx`, or at once when `tx` is a pool. */
export async function addJob<N extends JobName>(
  tx: Pick<AppDb | AuthDb, "execute">,
  name: N,
  payload: JobPayload<N>,
  { key, at, priority }: JobOptions = {},
): Promise<void> {
  await tx.execute(sql`select treeline_enqueue(
    ${name}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${at?.toISOString() ?? null}::timestamptz, ${MAX_ATTEMPTS[name]}::integer, ${priority ?? null}::integer)`);
}
