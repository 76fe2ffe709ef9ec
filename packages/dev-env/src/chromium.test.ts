import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findChromium } from "./chromium.ts";

test("finds a browser that runs", () => {
  const { executablePath, env } = findChromium(undefined);
  const asked = spawnSync(executablePath, ["--version", "--no-sandbox"], { env: { ...process.env, ...env }, encoding: "utf8" });
  expect(asked.stdout).toMatch(/Chrom/);
}, 60_000);

test("a CHROMIUM_PATH that is no browser is named, not passed over", () => {
  expect(() => findChromium("/bin/false")).toThrow(/CHROMIUM_PATH names \/bin\/false/);
});
