import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { withoutOurs } from "./apps.ts";
import { ROOT } from "./root.ts";
import { playwrightCounts, sum, summary, vitestCounts } from "./test-counts.ts";
import { buildWeb } from "./web.ts";

const BIN = join(ROOT, "node_modules", ".bin");
const reports = mkdtempSync(join(tmpdir(), "treeline-reports-"));
// The caller's own settings are nothing to the tests.
const env = { ...withoutOurs(process.env), PATH: `${BIN}${delimiter}${process.env["PATH"] ?? ""}` };

/** Runs a tool with its output shown; answers its exit code. A signal to us is passed on to it. */
function run(tool: string, args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(join(BIN, tool), args, { cwd: ROOT, env: { ...env, ...more }, stdio: "inherit" });
  const pass = (signal: NodeJS.Signals): boolean => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, pass);
      resolve(code ?? 1);
    });
  });
}

const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");
const vitest = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]);
const built = await buildWeb().then(() => 0, (error: Error) => (console.error(error.message), 1));
const playwright = built === 0 ? await run("playwright", ["test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }) : 1;

const counts = sum([vitestCounts(vitestReport, vitest), playwrightCounts(playwrightReport, playwright)]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary(counts)}`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
