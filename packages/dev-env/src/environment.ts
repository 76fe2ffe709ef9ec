import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@treeline/db/embedded/port";
import { createTestDatabase, startTestCluster } from "@treeline/db/testing";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { demoCompany } from "@treeline/personio-emulator/demo";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import { signUp, type Login, type Session, type Site } from "./account.ts";
import { buildApps, startApi, startWorker, untilReady, type AppSettings } from "./apps.ts";
import { createClosing } from "./closing.ts";
import { newKeys } from "./keys.ts";
import { startMailbox, type Mailbox } from "./mailbox.ts";
import { DEMO_LOGIN, seedDemo, type Credential, type Demo } from "./seed.ts";

type EmulatorOptions = NonNullable<Parameters<typeof startEmulator>[0]>;

/** A whole Treeline for one test file: its own database, emulator, mailbox, api (with the built web) and worker. */
export interface Environment extends Site {
  databaseUrl: string;
  emulator: Emulator;
  mailbox: Mailbox;
  /** What the emulator's Personio accepts. */
  credential: Credential;
  /** With `demo: true`: the imported company and its owner's login. */
  demo: (Demo & { login: Login }) | null;
  /** A verified account, signed in. */
  signUp(person: Login & { name: string }): Promise<Session>;
  apiPid(): number | null;
  /** The worker's process, to kill it; another takes its place at once. */
  workerPid(): number | null;
  /** Starts the worker anew with a clock that is so many milliseconds ahead. */
  advanceClock(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export interface EnvironmentOptions {
  /** Import the demo company first. */
  demo?: boolean;
  company?: EmulatorOptions["company"];
  credentials?: EmulatorOptions["credentials"];
  /** Where employees are read instead of the emulator, such as a proxy before several. */
  personioBaseUrl?: string;
  /** Whose `X-Forwarded-For` the api believes. */
  trustedProxies?: string;
}

/**
 * Starts what `pnpm start` starts, on free ports and with data that goes with `stop`. The database comes from the test cluster that the
 * runner's global set-up started, else from one of its own.
 * @throws Error with the api's last words when it doesn't come up
 */
export async function startEnvironment(options: EnvironmentOptions = {}): Promise<Environment> {
  const closing = createClosing();
  const say = (line: string): void => console.error(line);
  const stop = (): Promise<void> => closing.close(5_000, say);
  try {
    const folder = mkdtempSync(join(tmpdir(), "treeline-environment-"));
    closing.last(async () => rmSync(folder, { recursive: true, force: true }));
    const given = process.env["TREELINE_TEST_CLUSTER"];
    const cluster = given === undefined ? await startTestCluster() : null;
    if (cluster) closing.last(() => cluster.stop());
    const database = await createTestDatabase(given ?? cluster?.url);
    closing.last(() => database.drop());
    const emulator = await startEmulator({ company: options.company ?? demoCompany(), ...(options.credentials ? { credentials: options.credentials } : {}) });
    closing.first(() => emulator.close());
    const mailbox = await startMailbox();
    closing.first(() => mailbox.close());
    // The runner's global set-up has built them.
    if (given === undefined) await buildApps();
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const site = { url, publicUrl: url };
    const apps: AppSettings = { database: { DATABASE_URL: database.appUrl }, host: "127.0.0.1", port, publicUrl: site.publicUrl, keys: newKeys(), personioBaseUrl: options.personioBaseUrl ?? emulator.url, trustedProxies: options.trustedProxies ?? null, resend: { key: "re_test", baseUrl: mailbox.url }, mailFrom: "Treeline <hello@treeline.example>", logLevel: "info", healthPort: await freePort(), logDir: folder, say };
    const api = startApi(apps);
    closing.first(() => api.stop(3_000));
    let worker = startWorker(apps);
    closing.first(() => worker.stop(3_000));
    const workerReady = (): Promise<void> => untilReady(worker, `http://127.0.0.1:${apps.healthPort}`);
    await Promise.all([untilReady(api, url), workerReady()]);
    const advanceClock = async (clockOffsetMs: number): Promise<void> => {
      await worker.stop(3_000);
      worker = startWorker({ ...apps, clockOffsetMs });
      await workerReady();
    };
    const { clientId, clientSecret } = options.credentials?.[0] ?? DEMO_CREDENTIAL;
    const credential = { clientId, clientSecret };
    const demo = options.demo ? { ...(await seedDemo(site, mailbox, credential, emulator.url)), login: DEMO_LOGIN } : null;
    return { ...site, databaseUrl: database.url, emulator, mailbox, credential, demo, signUp: (person) => signUp(site, mailbox, person), apiPid: () => api.pid(), workerPid: () => worker.pid(), advanceClock, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
