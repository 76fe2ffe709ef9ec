import { startTestCluster } from "@treeline/db/testing";

/** vitest's global set-up: one PostgreSQL for all database tests, each of which copies its own database from the template. */
export async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env["TREELINE_TEST_CLUSTER"] = cluster.url;
  return () => cluster.stop();
}
