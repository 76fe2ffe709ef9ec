import { defineConfig } from "@playwright/test";
import { findChromium } from "@treeline/dev-env/chromium";

const { executablePath, args, env } = findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "packages/dev-env/src/test-cluster.ts",
  // Each file runs a whole Treeline; two of them would fight for the cores.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env["CI"]),
  // A second try, in an environment of its own, tells a slow machine from a broken page; the list names who needed it.
  retries: process.env["CI"] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args, env: { ...definedOnly(process.env), ...env } },
  },
});

function definedOnly(from: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(from).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
