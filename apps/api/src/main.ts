import { openAsTenant } from "@treeline/db/roles";
import { useProxies } from "@treeline/services/proxies";
import { startApi } from "./app.ts";
import { readEnv, type Env } from "./env.ts";
import { createLog } from "./log.ts";

/** Longest time that stopping may take. */
const STOP_WITHIN_MS = 2_500;

async function run(env: Env): Promise<void> {
  const log = createLog(env.LOG_LEVEL);
  useProxies(process.env);
  const { db, warning } = await openAsTenant({
    address: env.DATABASE_URL,
    ...(env.DATABASE_URL_DIRECT !== undefined && { directAddress: env.DATABASE_URL_DIRECT }),
    name: "treeline api",
  });
  if (warning) log.warn(warning);
  const api = await startApi({
    db,
    keys: env.TREELINE_KEYS,
    publicUrl: env.PUBLIC_URL,
    personioBaseUrl: env.PERSONIO_BASE_URL,
    webDist: env.WEB_DIST ?? null,
    trustedProxies: env.TRUSTED_PROXIES,
    signUp: env.SIGN_UP,
    ...(env.METRICS_TOKEN !== undefined && { metricsToken: env.METRICS_TOKEN }),
    log,
    port: env.PORT,
    host: env.HOST,
  });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // What hangs then (a database that is gone) is not waited for.
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    await api.close();
    await db.close();
    log.info("api has stopped");
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
  console.error(`The api can't start: ${error instanceof Error ? error.message : String(error)}`);
  // Whatever was opened by then would keep the process alive.
  process.exit(1);
}
