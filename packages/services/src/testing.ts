import { randomBytes, randomUUID } from "node:crypto";
import { openDatabase } from "@treeline/db/client";
import { member } from "@treeline/db/schema/member";
import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import { createTestDatabase, type TestDatabase } from "@treeline/db/testing";
import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { startEmulator, type EmulatorOptions } from "@treeline/personio-emulator/server";
import pino from "pino";
import postgres from "postgres";
import { connect } from "./connection/connect.ts";
import type { Context } from "./context.ts";
import { parseKeys } from "./keys.ts";
import type { Role } from "./role.ts";
import { readPictures } from "./people/read-pictures.ts";
import { listPeople } from "./people/list.ts";
import { executeRun } from "./sync/execute.ts";
import { getRun } from "./sync/get.ts";
import { listRuns } from "./sync/list.ts";
import { startRun } from "./sync/start.ts";
import { runCommand, runQuery } from "./verb.ts";

export type World = Awaited<ReturnType<typeof startWorld>>;

/** A database, a Personio and an organization of one test file's own. The clock stands still until it is moved. */
export async function startWorld(options: Omit<EmulatorOptions, "now"> & { database?: TestDatabase } = {}) {
  const database = options.database ?? (await createTestDatabase());
  let at = new Date("2026-11-02T09:00:00Z");
  const now = () => at;
  const company = options.company ?? new Company({ name: "Test", domain: "test.example", now });
  const emulator = await startEmulator({ ...options, company, now: Date.now });
  const db = openDatabase({ url: database.appUrl, max: 6, name: "test" });
  /** Sees and may do everything, as an operator would. */
  const root = postgres(database.url, { max: 2, onnotice: () => {} });
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const keys = parseKeys(`test:${randomBytes(32).toString("base64url")}`);
  const system: Context = { db, actor: { kind: "system" }, language: "en", now, log, keys, personioBaseUrl: emulator.url, publicUrl: "http://treeline.example", sleep: async () => {} };

  /** A member's context; with `of`, in an organization of their own. */
  async function addMember(role: Role, organizationId: string): Promise<Context> {
    const userId = randomUUID();
    await db.auth.insert(user).values({ id: userId, name: `${role} ${userId.slice(0, 4)}`, email: `${userId}@test.example` });
    await db.auth.insert(member).values({ id: randomUUID(), organizationId, userId, role });
    return { ...system, actor: { kind: "member", userId } };
  }
  async function addOrganization(): Promise<string> {
    const id = randomUUID();
    await db.auth.insert(organization).values({ id, name: "Test", slug: id });
    return id;
  }
  const organizationId = await addOrganization();
  const admin = await addMember("admin", organizationId);
  const never = new AbortController().signal;

  return {
    system, admin, organizationId, emulator, company, root, logged, addMember, addOrganization, databaseUrl: database.url, appUrl: database.appUrl,
    moveClock: (ms: number) => (at = new Date(at.getTime() + ms)),
    /** Connects, without executing the first run. */
    connect: (credential: { clientId: string; clientSecret: string } = DEMO_CREDENTIAL) =>
      runCommand(admin, connect, { organizationId, provider: "personio", clientId: credential.clientId, clientSecret: credential.clientSecret }),
    /** Presses the button and does the run, as a worker would. */
    async sync(connectionId: string) {
      const { runId } = await runCommand(admin, startRun, { organizationId, connectionId });
      await executeRun(system, { organizationId, runId }, never);
      return runQuery(admin, getRun, { organizationId, runId });
    },
    async execute(runId: string) {
      await executeRun(system, { organizationId, runId }, never);
      return runQuery(admin, getRun, { organizationId, runId });
    },
    runs: () => runQuery(admin, listRuns, { organizationId, limit: 100 }),
    readPictures: (connectionId: string, runId: string) => readPictures(system, { organizationId, connectionId, runId }, never),
    /** People by name; vacant seats by title. */
    async people() {
      const { people } = await runQuery(admin, listPeople, { organizationId, limit: 1000 });
      return new Map(people.map((one) => [one.name ?? `vacant ${one.title}`, one]));
    },
    /** Everything that could hold somebody's data: every row of every table, the queue's too, and the log. */
    async everythingKept(): Promise<string> {
      const tables = await root<{ name: string }[]>`
        select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`;
      const rows = await Promise.all(tables.map(({ name }) => root.unsafe(`select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`)));
      return [...rows.map(([row]) => String(row?.["text"])), ...logged].join("\n");
    },
    async stop() {
      await Promise.all([db.close(), root.end(), emulator.close()]);
      await database.drop();
    },
  };
}
