import type { Context } from "@treeline/services/context";
import { makeExport } from "@treeline/services/export/make";
import { JOBS, type JobName, type JobPayload } from "@treeline/services/jobs";
import { enqueueDigests } from "@treeline/services/mail/enqueue-digests";
import { readPictures } from "@treeline/services/people/read-pictures";
import { cleanUp } from "@treeline/services/retention/clean-up";
import { safeError } from "@treeline/services/safe-error";
import { executeRun } from "@treeline/services/sync/execute";
import { enqueueDue } from "@treeline/services/sync/schedule";
import type { Task } from "graphile-worker";
import { z } from "zod";
import type { Metrics } from "./metrics.ts";
import type { createSender } from "./send-email.ts";

type Work<P> = (payload: P, stop: AbortSignal) => Promise<unknown>;

/** Every job of the catalogue, and the cron's own `schedule`, `digest` and `retention`. `busyWith` holds the ids of those at work. */
export function createTasks(ctx: Context, sendEmail: ReturnType<typeof createSender>, metrics: Metrics, busyWith: Set<string>) {
  /** What a failed job leaves in the log and in the queue's table names no person and no secret. */
  const guarded = (name: string, work: Work<unknown>): Task => async (payload, { job, abortSignal }) => {
    const end = metrics.job(name);
    busyWith.add(job.id);
    try {
      await work(payload, abortSignal);
      end("done");
    } catch (error) {
      end("failed");
      const safe = safeError(error);
      ctx.log.warn({ task: name, jobId: job.id, attempt: job.attempts, error: safe }, "job failed");
      throw new Error(`${safe.name}${safe.code ? ` ${safe.code}` : ""}`);
    } finally {
      busyWith.delete(job.id);
    }
  };
  const task = <N extends JobName>(name: N, work: Work<JobPayload<N>>): Task =>
    guarded(name, (payload, stop) => work(parsePayload(name, payload), stop));

  const jobs: Record<JobName, Task> = {
    sync: task("sync", (payload, stop) => executeRun(ctx, payload, stop)),
    pictures: task("pictures", (payload, stop) => readPictures(ctx, payload, stop)),
    mail: task("mail", (payload) => sendEmail(ctx, payload)),
    export: task("export", (payload, stop) => makeExport(ctx, payload, stop)),
  };
  return {
    ...jobs,
    schedule: guarded("schedule", () => enqueueDue(ctx)),
    retention: guarded("retention", () => cleanUp(ctx)),
    digest: guarded("digest", (payload) => enqueueDigests(ctx, cronTime(payload))),
  };
}

const cronPayload = z.object({ _cron: z.object({ ts: z.iso.datetime({ offset: true }) }) });

/** The hour that a cron's job stands for, which may be past when no worker was there. */
const cronTime = (payload: unknown): Date => new Date(cronPayload.parse(payload)._cron.ts);

/** The catalogue's schema of `name` makes exactly `JobPayload<name>`, which TypeScript can't see through the index. */
function parsePayload<N extends JobName>(name: N, payload: unknown): JobPayload<N> {
  return JOBS[name].parse(payload) as JobPayload<N>;
}
