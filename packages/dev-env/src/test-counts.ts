import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number(), numTodoTests: z.number() });
const playwrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) });

/** What vitest counted. A run that ended badly without a failed test (a file that doesn't load, no report at all) is one failure. */
export function vitestCounts(file: string, exitCode: number): Counts {
  const report = readReport(file, vitestReport);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return atLeastOneFailure({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests }, exitCode);
}

/** What Playwright counted; a test that passed only on a second try counts as failed. */
export function playwrightCounts(file: string, exitCode: number): Counts {
  const stats = readReport(file, playwrightReport)?.stats;
  if (!stats) return { passed: 0, failed: 1, skipped: 0 };
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }, exitCode);
}

/** `N passed, N failed`, and the skipped ones where there are any. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), { passed: 0, failed: 0, skipped: 0 });
}

function atLeastOneFailure(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
