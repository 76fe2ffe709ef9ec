import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@treeline/db/embedded";
import { migrate } from "@treeline/db/migrate";
import { asTestLogin, TEST_LOGIN, type TestDatabase } from "@treeline/db/testing";
import { guardCluster } from "../test-cluster.ts";

/** A PostgreSQL of the test's own, to stop and start under its users. */
export interface Cluster {
  database: TestDatabase;
  /** As an operator does (`ask`), or as a power cut (`crash`); it is up again at the same address. */
  restart(how: "ask" | "crash"): Promise<void>;
}

export async function startCluster(): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), "treeline-cluster-"));
  const start = () => startEmbedded({ dataDir, settings: { fsync: "off", full_page_writes: "off" } });
  let server = await start();
  const guard = await guardCluster(server.url);
  await migrate(server.url, { login: TEST_LOGIN });
  return {
    database: {
      url: server.url,
      appUrl: asTestLogin(server.url),
      async drop() {
        await server.stop();
        guard.disconnect();
        rmSync(dataDir, { recursive: true, force: true });
      },
    },
    async restart(how) {
      if (how === "ask") await server.stop();
      else process.kill(server.pid, "SIGKILL");
      server = await start();
    },
  };
}
