import { join } from "node:path";
import { buildApps, startApi, startWorker, untilReady, type AppSettings } from "./apps.ts";
import { bringDatabase } from "./bring/database.ts";
import { bringDemo, hasDemo } from "./bring/demo.ts";
import { bringEmulator } from "./bring/emulator.ts";
import { bringMailbox } from "./bring/mailbox.ts";
import type { Scenario } from "@treeline/personio-emulator/scenarios/scenario";
import { createClosing, type Closing } from "./closing.ts";
import { keepKeys } from "./keys.ts";
import { takeLock } from "./lock.ts";
import { playOnDemo } from "./scenario.ts";
import { keepPort, untilFree } from "./port.ts";
import { DEMO_LOGIN } from "./seed.ts";
import type { Settings } from "./settings.ts";
import { buildWeb } from "./web.ts";

/** What a started Treeline tells its owner. */
export interface Started {
  /** Null when mails go to Resend. */
  mailboxUrl: string | null;
  /** The emulator's page for people; null when a real Personio is read. */
  emulatorUrl: string | null;
  /** How to sign in; null without a demo company, a sentence when it could not be imported. */
  demo: { email: string; password: string } | { problem: string } | null;
  /** Plays a scenario on the demo company; null without it. */
  play: ((scenario: Scenario) => Promise<void>) | null;
}

/** A Treeline that is starting or running, with everything it brings itself. */
export interface Treeline {
  started: Promise<Started>;
  /** At most 3 seconds: api, worker and helpers, PostgreSQL last. Works at any moment of the start too. */
  stop(): Promise<void>;
}

const GRACE_MS = 1_700;

/** Starts all of Treeline as `settings` say. */
export function startTreeline(settings: Settings, say: (line: string) => void): Treeline {
  const closing = createClosing();
  const started = bringUp(settings, say, closing);
  return { started, stop: () => closing.close(GRACE_MS + 200, say) };
}

async function bringUp(settings: Settings, say: (line: string) => void, closing: Closing): Promise<Started> {
  const { dataDir, port, host, publicUrl } = settings;
  const unlock = takeLock(dataDir, publicUrl);
  closing.last(async () => unlock());
  await untilFree(port, host);
  const [database, emulator, mailbox] = await Promise.all([
    bringDatabase(settings, closing),
    settings.demo ? bringEmulator(dataDir, closing, say) : null,
    bringMailbox(dataDir, closing, say),
    buildWeb(closing.signal),
    buildApps(),
  ]);
  closing.signal.throwIfAborted();
  const local = { key: "re_local", baseUrl: mailbox.url };
  const apps: AppSettings = {
    ...settings,
    database: database.env,
    keys: settings.keys ?? keepKeys(dataDir),
    personioBaseUrl: settings.personioBaseUrl ?? emulator?.url ?? "https://api.personio.de",
    resend: settings.resend ?? local,
    healthPort: await keepPort(dataDir, "worker", { say, signal: closing.signal }),
    logDir: join(dataDir, "logs"),
    say,
  };
  const told = { mailboxUrl: settings.resend ? null : mailbox.url, emulatorUrl: emulator ? `${emulator.url}/_emulator` : null };
  const api = startApi(apps);
  closing.first(() => api.stop(GRACE_MS));
  const unseeded = emulator !== null && !hasDemo(dataDir, database);
  // The demo's own mails never leave this machine: nobody reads Ada's post.
  let worker = startWorker(unseeded ? { ...apps, resend: local } : apps);
  closing.first(() => worker.stop(GRACE_MS));
  const site = { url: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`, publicUrl };
  await Promise.all([untilReady(api, site.url), untilReady(worker, `http://127.0.0.1:${apps.healthPort}`)]);
  const play = emulator && ((scenario: Scenario) => playOnDemo(scenario, { site, stage: emulator.emulator, say, signal: closing.signal }));
  if (!unseeded) return { ...told, demo: emulator && DEMO_LOGIN, play };
  say("Importing the demo company, the way a customer would …");
  try {
    await bringDemo(dataDir, database, site, mailbox, emulator.credential, emulator.url);
  } catch (error) {
    closing.signal.throwIfAborted();
    return { ...told, demo: { problem: error instanceof Error ? error.message : String(error) }, play: null };
  }
  if (settings.resend) {
    await worker.stop(GRACE_MS);
    worker = startWorker(apps);
    await untilReady(worker, `http://127.0.0.1:${apps.healthPort}`);
  }
  return { ...told, demo: DEMO_LOGIN, play };
}
