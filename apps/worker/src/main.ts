import { openAsTenant } from "@treeline/db/roles";
import { useProxies } from "@treeline/services/proxies";
import { readEnv, type Env } from "./env.ts";
import { createLog } from "./log.ts";
import { stopAt } from "./stop-at.ts";
import { startWorker } from "./worker.ts";

/** Longest time that stopping may take. */
const STOP_WITHIN_MS = 2_500;

async function run(env: Env): Promise<void> {
  const log = createLog(env.LOG_LEVEL);
  useProxies(process.env);
  const { db, direct, warning } = await openAsTenant({
    address: env.DATABASE_URL,
    ...(env.DATABASE_URL_DIRECT !== undefined && { directAddress: env.DATABASE_URL_DIRECT }),
    max: env.WORKER_CONCURRENCY + 5,
    name: "treeline worker",
    ...(env.TREELINE_LEASE_MS !== undefined && { idleMs: env.TREELINE_LEASE_MS }),
  });
  if (warning) log.warn(warning);
  const worker = await startWorker({
    db,
    queueAddress: direct,
    keys: env.TREELINE_KEYS,
    personioBaseUrl: env.PERSONIO_BASE_URL,
    publicUrl: env.PUBLIC_URL,
    mail: { apiKey: env.RESEND_API_KEY, from: env.MAIL_FROM, ...(env.RESEND_BASE_URL !== undefined && { baseUrl: env.RESEND_BASE_URL }) },
    log,
    now: () => new Date(Date.now() + env.TREELINE_CLOCK_OFFSET_MS),
    concurrency: env.WORKER_CONCURRENCY,
    ...(env.TREELINE_LEASE_MS !== undefined && { leaseMs: env.TREELINE_LEASE_MS }),
    ...(env.TREELINE_STOP_AT !== undefined && { at: stopAt(env.TREELINE_STOP_AT) }),
    ...(env.HEALTH_PORT !== undefined && { health: { host: env.HOST, port: env.HEALTH_PORT } }),
  });
  log.info({ concurrency: env.WORKER_CONCURRENCY, healthPort: worker.healthPort }, "worker takes jobs");

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // What hangs then (a database that is gone) is not waited for: leases end by themselves.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    await worker.stop();
    await db.close();
    log.info("worker has stopped");
    if (process.connected) process.disconnect();
  };
  // A parent that dies takes its channel with it.
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"] as const) process.on(signal, () => void stop());
  // It may have died before we listened; without a parent `connected` is undefined.
  if (process.connected === false) void stop();
}

try {
  await run(readEnv(process.env));
} catch (error) {
  console.error(`The worker can't start: ${error instanceof Error ? error.message : String(error)}`);
  // Whatever was opened by then would keep the process alive.
  process.exit(1);
}
