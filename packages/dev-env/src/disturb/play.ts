import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { connect } from "@treeline/services/connection/connect";
import { getRun } from "@treeline/services/sync/get";
import { startRun } from "@treeline/services/sync/start";
import { runCommand, runQuery } from "@treeline/services/verb";
import { changeSome, restock } from "./company.ts";
import { finalRows, jobsLeft } from "./final-rows.ts";
import type { House } from "./house.ts";
import { until } from "./until.ts";
import { watchChart } from "./watch-chart.ts";

/** What a company is put through. Without `strike` nothing happens to it. */
export interface Play {
  people: number;
  /** Personio refuses the first run's list; a second press imports. */
  refusedFirst?: boolean;
  /** Called before the start of the first import and of the second sync; answers what to do once the run has ended. */
  strike?: (sync: 1 | 2) => Promise<Strike>;
}

export interface Strike {
  /** Resolves once the disturbance has happened. */
  happened: Promise<void>;
  /** What was frozen goes on, long after others took over. */
  after?: () => void;
}

/** What can be compared with an undisturbed company. */
export interface Outcome {
  rows: Awaited<ReturnType<typeof finalRows>>;
  /** States of the chart that a reader saw, one after the other. */
  states: string[];
  mails: { subject: string; key: string }[];
}

/** Time for what was frozen to do harm. */
const HARM_MS = 700;

/** Connects a new company, imports it, changes it, syncs again. */
export async function play({ world, mailbox }: House, { people, refusedFirst = false, strike }: Play): Promise<Outcome> {
  restock(world.company, people);
  // The workers' clock is the real one.
  world.moveClock(Date.now() - world.system.now().getTime());
  const organizationId = await world.addOrganization();
  const admin = await world.addMember("admin", organizationId);
  const watch = watchChart(world.databaseUrl, organizationId);
  const state = async (runId: string) => (await runQuery(admin, getRun, { organizationId, runId })).state;
  const press = async (connectionId: string) => (await runCommand(admin, startRun, { organizationId, connectionId })).runId;

  async function run(start: () => Promise<{ runId: string }>, expected: string, struck?: (() => Promise<Strike>) | undefined): Promise<void> {
    await watch.seen();
    const blow = await struck?.();
    const quiet = () => until("no job is left", async () => (await jobsLeft(world.root, organizationId).catch(() => 1)) === 0);
    try {
      const { runId } = await start();
      await blow?.happened;
      await until(`the run has ${expected}`, async () => (await state(runId).catch(() => "")) === expected);
      await quiet();
    } finally {
      blow?.after?.();
    }
    if (blow?.after) await sleep(HARM_MS);
    await quiet();
    await watch.seen();
  }

  let connectionId = "";
  const connectAll = async () => {
    const connected = await runCommand(admin, connect, { organizationId, provider: "personio", clientId: DEMO_CREDENTIAL.clientId, clientSecret: DEMO_CREDENTIAL.clientSecret });
    ({ connectionId } = connected);
    return connected;
  };
  const again = async () => ({ runId: await press(connectionId) });
  // Connecting looks at one row first, which must be answered.
  if (refusedFirst) world.emulator.faults.set({ kind: "missing-right", path: "limit=100&offset=0" });
  await run(connectAll, refusedFirst ? "failed" : "succeeded", strike && (() => strike(1)));
  world.emulator.faults.clear();
  if (refusedFirst) await run(again, "succeeded");
  changeSome(world.company);
  await run(again, "succeeded", strike && (() => strike(2)));

  await watch.stop();
  const { userId } = admin.actor.kind === "member" ? admin.actor : { userId: "" };
  const mine = mailbox.mails().filter(({ to }) => to.some((address) => address.startsWith(userId)));
  return {
    rows: await finalRows(world.root, organizationId),
    states: watch.states(),
    mails: mine.map(({ subject, idempotencyKey }) => ({ subject, key: idempotencyKey?.split("/")[0] ?? "" })),
  };
}
