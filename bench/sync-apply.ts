import { readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { randomBytes } from "node:crypto";
import { openDatabase, type Database } from "@treeline/db/client";
import { connection } from "@treeline/db/schema/connection";
import { organization } from "@treeline/db/schema/organization";
import { createTestDatabase, startTestCluster } from "@treeline/db/testing";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { startEmulator } from "@treeline/personio-emulator/server";
import { createPersonioClient } from "@treeline/personio/client";
import type { Context } from "@treeline/services/context";
import { parseKeys } from "@treeline/services/keys";
import { applySnapshot } from "@treeline/services/sync/apply";
import type { SnapshotRead } from "@treeline/services/sync/fetch-snapshot";
import { takeLease } from "@treeline/services/sync/lease";
import { queueRun } from "@treeline/services/sync/queue";
import { inOrganization } from "@treeline/services/verb";
import { pino } from "pino";
import postgres from "postgres";
import { clock, interleave, median, type Report } from "./measure.ts";

const PEOPLE = 10_000;
const ORGANIZATION = "bench";
const credential = { clientId: "papi-bench", clientSecret: "papi-bench-secret" };

async function readCompany(): Promise<SnapshotRead> {
  const emulator = await startEmulator({ company: generateCompany({ people: PEOPLE, seed: 1 }), credentials: [credential], limits: false });
  const { employees, unreadable } = await createPersonioClient({ baseUrl: emulator.url, ...credential }).readEmployees();
  await emulator.close();
  return { snapshot: { employees, unreadable }, granted: [], cost: { requests: 0, waitedMs: 0, ms: 0 } };
}

function contextOf(db: Database): Context {
  return {
    db,
    actor: { kind: "system" }, language: "en",
    now: () => new Date(),
    log: pino({ level: "silent" }),
    keys: parseKeys(`bench:${randomBytes(32).toString("base64url")}`),
    personioBaseUrl: "http://127.0.0.1:1",
    publicUrl: "http://127.0.0.1:1",
  };
}

async function connect(ctx: Context): Promise<string> {
  await ctx.db.auth.insert(organization).values({ id: ORGANIZATION, name: ORGANIZATION, slug: ORGANIZATION });
  return inOrganization(ctx, ORGANIZATION, "owner", async ({ tx, organizationId }) => {
    const [row] = await tx
      .insert(connection)
      .values({ organizationId, provider: "personio", state: "connected", credential: "none", connectedBy: "bench" })
      .returning({ id: connection.id });
    if (!row) throw new Error("no connection");
    return row.id;
  });
}

/** Plans and applies a snapshot as a run of its own; milliseconds of that alone. */
async function sync(ctx: Context, connectionId: string, read: SnapshotRead): Promise<number> {
  const { runId } = await inOrganization(ctx, ORGANIZATION, "owner", (tenant) =>
    queueRun(tenant, connectionId, { trigger: "button", triggeredBy: null }),
  );
  const lease = await takeLease(ctx, ORGANIZATION, runId);
  if (!lease) throw new Error("no lease");
  return clock(() => applySnapshot(ctx, lease, read));
}

/** What an import writes, all of it. */
const WRITTEN = ["person", "person_version", "change_set", "run", "finding"] as const;

/** COPY of the same rows into copies of the tables that have no index, key or policy. */
async function copy(owner: postgres.Sql): Promise<number> {
  let took = 0;
  for (const table of WRITTEN) {
    const chunks: Buffer[] = [];
    for await (const chunk of await owner`copy ${owner(table)} to stdout`.readable()) chunks.push(chunk as Buffer);
    await owner`drop table if exists bare_copy`;
    await owner`create table bare_copy (like ${owner(table)})`;
    took += await clock(async () => pipeline(Readable.from(chunks), await owner`copy bare_copy from stdin`.writable()));
  }
  return took;
}

/** Versions of rows that transactions from `since` on have written. */
async function rowsWritten(owner: postgres.Sql, table: string, since: string): Promise<number> {
  const [row] = await owner`select count(*)::int as n from ${owner(table)} where xmin::text::bigint >= ${since}::bigint`;
  return Number(row?.["n"]);
}

/** As the pictures' own job leaves it: everybody's picture was read a moment ago. */
async function readPictures(owner: postgres.Sql): Promise<void> {
  await owner`
    insert into picture (organization_id, person_id, hash, small, large, source, read_at)
    select organization_id, id, 'bench', '', '', picture_source, now() from person where picture_source is not null`;
}

/** CPU milliseconds that PostgreSQL's sessions of this database have used, as Linux's scheduler counted them; Linux only. */
async function databaseTime(owner: postgres.Sql): Promise<number> {
  const rows = await owner`select pid from pg_stat_activity where datname = current_database() and usename is not null and pid <> pg_backend_pid()`;
  const nanoseconds = rows.map((row) => Number(readFileSync(`/proc/${row["pid"]}/schedstat`, "utf8").split(" ")[0]));
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1_000_000;
}

/** Everybody's title in a hundred, changed. */
function onePercentPromoted(read: SnapshotRead, round: number): SnapshotRead {
  const employees = read.snapshot.employees.map((employee, at) => (at % 100 === 0 ? { ...employee, title: `Promoted ${round}` } : employee));
  return { ...read, snapshot: { ...read.snapshot, employees } };
}

const AGAIN = 8;

/** Plan and apply of 10,000 new people, of 1 % changed, and of the same people again, against COPY of the rows written. */
export async function benchApply(rounds: number): Promise<Report> {
  const read = await readCompany();
  const cluster = await startTestCluster();
  const counts: Record<string, number> = {};
  const busy = { first: [] as number[], again: [] as number[] };
  try {
    let database = await createTestDatabase(cluster.url);
    let owner = postgres(database.url, { max: 1, onnotice: () => {} });
    let db = openDatabase({ url: database.url, max: 2 });
    let connectionId = "";
    let round = 0;
    const renew = async () => {
      await Promise.all([db.close(), owner.end()]);
      await database.drop();
      database = await createTestDatabase(cluster.url);
      owner = postgres(database.url, { max: 1, onnotice: () => {} });
      db = openDatabase({ url: database.url, max: 2 });
      connectionId = await connect(contextOf(db));
    };
    /** The rows that `work` writes, by table. */
    const writing = async (label: string, tables: readonly string[], work: () => Promise<unknown>) => {
      const [before] = await owner`select txid_current()::text as id`;
      await work();
      for (const table of tables) counts[`${label}: rows written, ${table}`] = await rowsWritten(owner, table, String(before?.["id"]));
    };
    const raw = await interleave(
      [
        {
          name: "plan + apply, all new",
          async run() {
            await renew();
            const before = await databaseTime(owner);
            const took = await sync(contextOf(db), connectionId, read);
            busy.first.push((await databaseTime(owner)) - before);
            return took;
          },
        },
        { name: "COPY into bare tables", run: () => copy(owner) },
        {
          name: "plan + apply, nothing changed",
          async run() {
            await readPictures(owner);
            await owner`vacuum analyze person, person_version, picture`;
            let took = 0;
            await writing("nothing changed", ["person", "person_version", "change_set", "finding"], async () => {
              const before = await databaseTime(owner);
              for (let again = 0; again < AGAIN; again += 1) took += await sync(contextOf(db), connectionId, read);
              busy.again.push(((await databaseTime(owner)) - before) / AGAIN);
            });
            return took / AGAIN;
          },
        },
        {
          name: "plan + apply, 1 % changed",
          async run() {
            let took = 0;
            await writing("1 % changed", ["person", "person_version"], async () => {
              took = await sync(contextOf(db), connectionId, onePercentPromoted(read, round++));
            });
            return took;
          },
        },
      ],
      rounds,
    );
    await Promise.all([db.close(), owner.end()]);
    const first = median(raw["plan + apply, all new"] ?? []);
    return {
      name: `plan + apply of ${PEOPLE} people`,
      raw: { ...raw, "database's CPU, all new": busy.first, "database's CPU, nothing changed": busy.again },
      ratios: {
        "all new / COPY": first / median(raw["COPY into bare tables"] ?? []),
        "nothing changed / all new": median(raw["plan + apply, nothing changed"] ?? []) / first,
        "the same, database's CPU": median(busy.again) / median(busy.first),
      },
      counts,
    };
  } finally {
    await cluster.stop();
  }
}
