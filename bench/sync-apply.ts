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
    actor: { kind: "system" },
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

/** COPY of the same rows into a copy of the table that has no index, key or policy. */
async function copy(owner: postgres.Sql): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of await owner`copy person to stdout`.readable()) chunks.push(chunk as Buffer);
  await owner`drop table if exists bare_person`;
  await owner`create table bare_person (like person)`;
  return clock(async () => pipeline(Readable.from(chunks), await owner`copy bare_person from stdin`.writable()));
}

/** Plan and apply of 10,000 new people, and of the same people again, against COPY of the rows written. */
export async function benchApply(rounds: number): Promise<Report> {
  const read = await readCompany();
  const cluster = await startTestCluster();
  let written = 0;
  try {
    let database = await createTestDatabase(cluster.url);
    let owner = postgres(database.url, { max: 1, onnotice: () => {} });
    let db = openDatabase({ url: database.url, max: 2 });
    let connectionId = "";
    const renew = async () => {
      await Promise.all([db.close(), owner.end()]);
      await database.drop();
      database = await createTestDatabase(cluster.url);
      owner = postgres(database.url, { max: 1, onnotice: () => {} });
      db = openDatabase({ url: database.url, max: 2 });
      connectionId = await connect(contextOf(db));
    };
    const raw = await interleave(
      [
        {
          name: "plan + apply, all new",
          async run() {
            await renew();
            return sync(contextOf(db), connectionId, read);
          },
        },
        { name: "COPY into a bare table", run: () => copy(owner) },
        {
          name: "plan + apply, nothing changed",
          async run() {
            await owner`vacuum analyze person`;
            const before = await rowVersions(owner);
            const took = await sync(contextOf(db), connectionId, read);
            written = (await rowVersions(owner)) === before ? 0 : PEOPLE;
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
      raw,
      ratios: {
        "all new / COPY": first / median(raw["COPY into a bare table"] ?? []),
        "nothing changed / all new": median(raw["plan + apply, nothing changed"] ?? []) / first,
      },
      counts: { "person rows written when nothing changed": written },
    };
  } finally {
    await cluster.stop();
  }
}

/** Changes when any row of `person` is written. */
async function rowVersions(owner: postgres.Sql): Promise<string> {
  const [row] = await owner`select md5(string_agg(xmin::text || ctid::text, ',' order by id)) as sum from person`;
  return String(row?.["sum"]);
}
