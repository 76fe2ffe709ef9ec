import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findScenario } from "@treeline/personio-emulator/scenarios/all";
import { readSettings } from "./settings.ts";
import { startTreeline } from "./treeline.ts";
import { findWrappers, watchWrappers } from "./wrappers.ts";

const STOP_WITHIN_MS = 2_900;

const say = (line: string): void => console.log(line);

async function run(): Promise<number> {
  const settings = readSettings(process.env);
  const scenario = wantedScenario(settings.demo);
  say(settings.demo ? "Starting Treeline with a demo company …" : "Starting Treeline …");
  const treeline = startTreeline(settings, say);
  const asked = untilAskedToStop();
  // A fault that nobody caught would end this process at once, and leave PostgreSQL and the rest running.
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      console.error(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nTreeline ends because of this fault; its data is kept.`);
      void Promise.race([treeline.stop().catch(() => {}), sleep(STOP_WITHIN_MS)]).then(() => process.exit(1));
    });
  }
  const started = await Promise.race([treeline.started, asked]).catch(async (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    await treeline.stop();
    return null;
  });
  if (started === null) return 1;
  if (started !== "stop") {
    tell(settings, started);
    if (scenario) void started.play?.(scenario).catch((error: unknown) => say(`The scenario can't go on: ${error instanceof Error ? error.message : String(error)}`));
    await asked;
  }
  await Promise.race([treeline.stop(), sleep(STOP_WITHIN_MS)]);
  say("Treeline has stopped; its data is kept.");
  return 0;
}

/** `--scenario NAME`. @throws Error that lists the names, or says that there is no demo company to play on */
function wantedScenario(demo: boolean) {
  // `run.js start` leaves its own word before.
  const { values } = parseArgs({ allowPositionals: true, options: { scenario: { type: "string" } } });
  if (values.scenario === undefined) return null;
  const scenario = findScenario(values.scenario);
  if (!demo) throw new Error("A scenario is played on the demo company: start without TREELINE_DEMO=0 and PERSONIO_BASE_URL.");
  return scenario;
}

function tell(settings: ReturnType<typeof readSettings>, { demo, mailboxUrl, emulatorUrl }: Awaited<ReturnType<typeof startTreeline>["started"]>): void {
  const rows: [string, string][] = [];
  if (demo && "email" in demo) rows.push(["Sign in", `${demo.email} / ${demo.password}`]);
  if (demo && "problem" in demo) rows.push(["Demo", `not imported. ${demo.problem}`]);
  if (!demo) rows.push(["Sign up", `${settings.publicUrl}/sign-up, then connect your Personio account under Integrations`]);
  if (mailboxUrl) rows.push(["Mailbox", `${mailboxUrl}  (mails sent by this Treeline)`]);
  if (emulatorUrl) rows.push(["Personio", `${emulatorUrl}  (an emulator: hire, promote, let go, break things)`]);
  rows.push(["Data", settings.dataDir], ["Stop", "Ctrl-C"]);
  say(`\n${rows.map(([name, value]) => `  ${name.padEnd(10)}${value}`).join("\n")}\n`);
  say(`Treeline is ready at http://localhost:${settings.port}`);
}

/** Ctrl-C, `kill`, a closed terminal, or the death of what we were started through. */
function untilAskedToStop(): Promise<"stop"> {
  return new Promise((resolve) => {
    const stop = (): void => resolve("stop");
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    watchWrappers(findWrappers(process.pid), stop);
    // Whoever read our output may be gone before us.
    process.stdout.on("error", () => {});
    process.stderr.on("error", () => {});
  });
}

process.exit(
  await run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }),
);
