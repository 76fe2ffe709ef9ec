import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { playwrightCounts, sum, summary, vitestCounts } from "./test-counts.ts";

const folder = mkdtempSync(join(tmpdir(), "treeline-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const clean = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test("adds both runners up", () => {
  const both = sum([vitestCounts(report({ ...clean, numFailedTests: 1, numPendingTests: 2 }), 1), playwrightCounts(report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }), 1)]);
  expect(summary(both)).toBe("10 passed, 3 failed, 2 skipped");
});

test("a clean run says nothing of skips", () => {
  expect(summary(vitestCounts(report(clean), 0))).toBe("7 passed, 0 failed");
});

test("a runner that fails without a failed test, or without a report, is a failure", () => {
  expect(vitestCounts(report(clean), 1).failed).toBe(1);
  expect(vitestCounts(join(folder, "none.json"), 0).failed).toBe(1);
  expect(playwrightCounts(report({ stats: null }), 1).failed).toBe(1);
});
