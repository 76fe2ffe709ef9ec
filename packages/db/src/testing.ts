import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";

const TEMPLATE = "treeline_template";
/** What processes of tests log in as. */
export const TEST_LOGIN = { user: "treeline", password: "treeline-test" };

/** Tests may lose their data with the machine. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export interface TestCluster {
  /** Of the maintenance database. */
  url: string;
  stop(): Promise<void>;
}

function databaseUrl(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer<T>(clusterUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** A fresh cluster in a temporary folder with a migrated template database. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "treeline-test-"));
  const server = await startEmbedded({ dataDir, settings: FAST });
  await administer(server.url, (sql) => sql`create database ${sql(TEMPLATE)}`);
  await migrate(databaseUrl(server.url, TEMPLATE), { login: TEST_LOGIN });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same database for the processes' login. */
export function asTestLogin(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = TEST_LOGIN.user;
  url.password = TEST_LOGIN.password;
  return url.href;
}

export interface TestDatabase {
  /** The owner's. */
  url: string;
  /** The processes'; it owns nothing. */
  appUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of the caller's own. The cluster's address comes from the test runner's global set-up. */
export async function createTestDatabase(clusterUrl = process.env["TREELINE_TEST_CLUSTER"]): Promise<TestDatabase> {
  if (!clusterUrl) throw new Error("TREELINE_TEST_CLUSTER is not set: run database tests through vitest's pg project");
  const name = `t_${randomBytes(8).toString("hex")}`;
  await administer(clusterUrl, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  const url = databaseUrl(clusterUrl, name);
  return {
    url,
    appUrl: asTestLogin(url),
    async drop() {
      await administer(clusterUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`);
    },
  };
}
