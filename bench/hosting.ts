import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@treeline/db/client";
import { freePort } from "@treeline/db/embedded/port";
import { connection } from "@treeline/db/schema/connection";
import { organization } from "@treeline/db/schema/organization";
import { createTestDatabase, startTestCluster } from "@treeline/db/testing";
import { startWorker, untilReady, type AppSettings } from "@treeline/dev-env/apps";
import { newKeys } from "@treeline/dev-env/keys";
import { startMailbox } from "@treeline/dev-env/mailbox";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { startEmulator } from "@treeline/personio-emulator/server";
import { sealed } from "@treeline/services/connection/connect";
import type { Context } from "@treeline/services/context";
import { parseKeys } from "@treeline/services/keys";
import { enqueueDue } from "@treeline/services/sync/schedule";
import { inOrganization } from "@treeline/services/verb";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import postgres from "postgres";
import { clock, type Report } from "./measure.ts";

const ORGANIZATIONS = 240;
const PEOPLE = 300;
/** What a request to Personio takes beside its own work. */
const LATENCY_MS = 600;
/** What is to be served: this many organizations, each once in this time. */
const HOSTED = 10_000;
const CADENCE_MS = 6 * 3_600_000;

/** Many organizations of 300 people, unchanged since their import, all due at once: how fast 1, 2 and 4 workers bring them up to date. */
export async function benchHosting(): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "treeline-hosting-"));
  const cluster = await startTestCluster();
  const database = await createTestDatabase(cluster.url);
  const owner = postgres(database.url, { max: 1, onnotice: () => {} });
  const db = openDatabase({ url: database.appUrl, max: 4 });
  const mailbox = await startMailbox();
  const credentials = Array.from({ length: ORGANIZATIONS }, (_, n) => ({ ...DEMO_CREDENTIAL, clientId: `papi-${n}`, clientSecret: "papi-secret" }));
  const emulator = await startEmulator({ company: generateCompany({ people: PEOPLE }), credentials, limits: false });
  const keys = newKeys();
  const ctx: Context = { db, actor: { kind: "system" }, language: "en", now: () => new Date(), log: pino({ level: "silent" }), keys: parseKeys(keys), personioBaseUrl: emulator.url, publicUrl: "http://127.0.0.1:1" };
  const settings = async (): Promise<AppSettings> => ({
    database: { DATABASE_URL: database.appUrl }, host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1:1", keys, personioBaseUrl: emulator.url,
    resend: { key: "re_bench", baseUrl: mailbox.url }, mailFrom: "Treeline <hello@treeline.example>", logLevel: "warn", healthPort: await freePort(), logDir: folder, say: () => {},
  });

  const busy = async () => Number((await owner`select count(*)::int as n from run where state in ('queued', 'running')`)[0]?.["n"]);
  /** Every connection is due; done when each has had its run. Milliseconds. */
  const round = () =>
    clock(async () => {
      await owner`update connection set next_due_at = now() - interval '1 second'`;
      await enqueueDue(ctx);
      while ((await busy()) > 0) await sleep(50);
    });
  /** The same with so many workers' processes. */
  const withWorkers = async (count: number): Promise<number> => {
    const workers = await Promise.all(Array.from({ length: count }, async () => {
      const given = await settings();
      const worker = startWorker(given);
      await untilReady(worker, `http://127.0.0.1:${given.healthPort}`);
      return worker;
    }));
    try {
      return await round();
    } finally {
      await Promise.all(workers.map((worker) => worker.stop(5_000)));
    }
  };

  try {
    for (const [n, credential] of credentials.entries()) {
      const id = `bench-${String(n).padStart(4, "0")}`;
      await db.auth.insert(organization).values({ id, name: id, slug: id });
      await inOrganization(ctx, id, "owner", async (tenant) => {
        const [row] = await tenant.tx.insert(connection).values({ organizationId: id, provider: "personio", state: "disconnected", connectedBy: "bench" }).returning({ id: connection.id });
        if (!row) throw new Error("no connection");
        await tenant.tx.update(connection).set({ ...(await sealed(tenant, row.id, credential)), state: "connected" }).where(eq(connection.id, row.id));
      });
    }
    await withWorkers(2);
    const [failed] = await owner`select count(*)::int as n from run where state <> 'succeeded'`;
    // Pictures have a job of their own and are not what is measured here.
    await owner`update person set picture_source = null`;
    for (const employee of emulator.company.all()) emulator.company.setPicture(employee.id, null);
    await withWorkers(2);
    emulator.faults.set({ kind: "slow", delayMs: LATENCY_MS });
    const raw: Record<string, number[]> = {};
    const counts: Record<string, number> = { "first imports that did not succeed": Number(failed?.["n"]) };
    for (const workers of [1, 2, 4]) {
      const took = await withWorkers(workers);
      raw[`${ORGANIZATIONS} organizations, workers: ${workers}`] = [took];
      counts[`organizations in six hours, workers: ${workers}`] = Math.round((ORGANIZATIONS / took) * CADENCE_MS);
      counts[`load of the machine, workers: ${workers}, in %`] = Math.round((loadavg()[0] ?? 0) * 100);
    }
    const [one = 0, two = 0, four = 0] = Object.values(raw).map(([took]) => took ?? 0);
    return {
      name: `${ORGANIZATIONS} organizations of ${PEOPLE} people, each request ${LATENCY_MS} ms away`,
      raw,
      ratios: {
        "throughput, 2 workers / 1": one / two,
        "throughput, 4 workers / 2": two / four,
        [`capacity of 1 worker / ${HOSTED} organizations every six hours`]: ((ORGANIZATIONS / one) * CADENCE_MS) / HOSTED,
      },
      counts,
    };
  } finally {
    await Promise.all([db.close(), owner.end(), emulator.close(), mailbox.close()]);
    await database.drop();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
