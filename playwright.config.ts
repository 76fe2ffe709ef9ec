import { defineConfig } from "@playwright/test";
import { findChromium, launchOptions, type Chromium } from "@treeline/dev-env/chromium";

// The workers load this file as well; they take what was found at the start.
process.env["TREELINE_TEST_BROWSER"] ??= JSON.stringify(findChromium());
const browser: Chromium = JSON.parse(process.env["TREELINE_TEST_BROWSER"]);

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "packages/dev-env/src/test-cluster.ts",
  // Each file runs a whole Treeline, which keeps about one core busy.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env["CI"]),
  // A test that passes only on a second try is broken.
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "off",
    screenshot: "only-on-failure",
    // No machine of ours has a GPU, and Chromium's emulation of one takes a third of the time.
    launchOptions: launchOptions({ ...browser, args: [...browser.args, "--disable-gpu"] }),
  },
});
