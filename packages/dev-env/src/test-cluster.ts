import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startTestCluster } from "@treeline/db/testing";
import postgres from "postgres";
import { buildApps } from "./apps.ts";

/**
 * Global set-up of vitest and Playwright: one PostgreSQL for all tests, each of which copies its own database from the template, and api and
 * worker as they are now.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const [cluster] = await Promise.all([startTestCluster(), buildApps()]);
  const guard = await guardCluster(cluster.url);
  process.env["TREELINE_TEST_CLUSTER"] = cluster.url;
  return async () => {
    await cluster.stop();
    const gone = once(guard, "exit");
    guard.disconnect();
    await gone;
  };
}

/** In a session of its own, so that what ends the tests at once (a second Ctrl-C, a time limit) leaves someone to tidy up. */
export async function guardCluster(url: string): Promise<ChildProcess> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`SELECT current_setting('data_directory') AS folder`;
  await sql.end();
  return fork(join(import.meta.dirname, "test-cluster-guard.ts"), [String(row?.["folder"])], { detached: true, stdio: "ignore" });
}
