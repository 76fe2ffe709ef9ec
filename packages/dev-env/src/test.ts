import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { withoutOurs } from "./apps.ts";
import { findChromium, isBundled, isBundledPossible, type Chromium } from "./chromium.ts";
import { ROOT } from "./root.ts";
import { playwrightCounts, sum, summary, vitestCounts, type Counts } from "./test-counts.ts";
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

/** These run with a second browser too: the registry's, or the machine's where the registry's runs all. */
const WITH_BOTH = ["first-import", "keyboard"];

/** Runs the browser tests in files with such names, all without names, in the browser that `find` answers. */
async function browserTests(name: string, find: () => Chromium, files: readonly string[] = []): Promise<Counts> {
  try {
    const browser = find();
    console.log(`\nBrowser tests with ${browser.executablePath}`);
    const report = join(reports, `playwright-${name}.json`);
    const more = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, TREELINE_TEST_BROWSER: JSON.stringify(browser) };
    return playwrightCounts(report, await run("playwright", ["test", ...files, "--output", join(ROOT, "test-results", name)], more));
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Counts {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** All browser tests with the browser that is found first, and some with another if there is one. */
async function allBrowserTests(): Promise<Counts> {
  let first: Chromium | undefined;
  const counts = [await browserTests("first", () => (first = findChromium()))];
  const second = first && otherThan(first);
  if (second) counts.push(await browserTests("second", () => second, WITH_BOTH));
  return sum(counts);
}

function otherThan(first: Chromium): Chromium | null {
  if (!isBundled(first)) return isBundledPossible() ? findChromium("bundled") : null;
  try {
    return findChromium("installed");
  } catch {
    // The machine needs none.
    return null;
  }
}

const vitestReport = join(reports, "vitest.json");
const vitest = await run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`]);
const web = await buildWeb().then(allBrowserTests, failure);
const counts = sum([vitestCounts(vitestReport, vitest), web]);
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary(counts)}`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
