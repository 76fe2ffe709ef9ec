import { startTestCluster } from "@treeline/db/testing";

/** Global set-up of vitest and Playwright: one PostgreSQL for all tests, each of which copies its own database from the template. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env["TREELINE_TEST_CLUSTER"] = cluster.url;
  return () => cluster.stop();
}
