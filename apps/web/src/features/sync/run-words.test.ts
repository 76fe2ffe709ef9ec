import { expect, test } from "vitest";
import { duration, holds, notices, outcome, startedBy, titleOf, type Run } from "./run-words.ts";

const run: Run = {
  id: "r", connectionId: "c", state: "succeeded", trigger: "button", triggeredBy: "Ada", followUp: false,
  queuedAt: "2026-11-22T06:00:00Z", startedAt: null, finishedAt: null, step: "done", progress: { done: 0, total: null },
  counts: { read: 9, joined: 3, changed: 0, left: 1, unchanged: 5 }, steps: [], requests: 2, waitedMs: 0, reasons: [], error: null,
  partly: false, decidedBy: null, decidedAt: null, supersededBy: null, findings: { new: 0, closed: 0 },
  pictures: { total: 0, done: 0, failed: 0 },
};

test("an outcome names what happened and leaves out what did not", () => {
  expect(outcome(run)).toBe("3 joined, 1 left");
  expect(outcome({ ...run, counts: { read: 9, joined: 0, changed: 0, left: 0, unchanged: 9 } })).toBe("Nothing had changed");
  expect(outcome({ ...run, state: "failed", error: { code: "x", message: "Personio is down.", action: "Wait." } })).toBe("Personio is down.");
});

test("a held run says why, a discarded one who or what ended it", () => {
  const message = "12 people would leave.";
  const held: Run = { ...run, state: "held", reasons: [{ kind: "leaves", message }, { kind: "lost-key", message: "No titles." }] };
  expect(outcome(held)).toBe(message);
  expect(titleOf(held)).toBe("Needs your review");
  expect(holds(held)).toHaveLength(1);
  expect(notices(held)).toEqual([{ kind: "lost-key", message: "No titles." }]);
  expect(outcome({ ...held, state: "discarded", decidedBy: "Ada" })).toBe("Ada discarded it.");
  expect(outcome({ ...held, state: "discarded", supersededBy: "s" })).toBe("A newer sync took its place.");
});

test("an applied run that is read again tells how far it is, not what it held before", () => {
  expect(outcome({ ...run, state: "running", step: "read" })).toBe("Reading Personio.");
});

test("who started it is told, also when that member is gone", () => {
  expect(startedBy(run)).toBe("Ada pressed Sync");
  expect(startedBy({ ...run, triggeredBy: null })).toBe("Somebody pressed Sync");
  expect(startedBy({ ...run, trigger: "schedule", triggeredBy: null })).toBe("Schedule");
});

test("a title says how it ended and what it did", () => {
  expect(titleOf(run)).toBe("Sync succeeded: 3 joined, 1 left");
  expect(titleOf({ ...run, counts: { read: 9, joined: 0, changed: 0, left: 0, unchanged: 9 } })).toBe("Sync succeeded: nothing had changed");
  expect(titleOf({ ...run, state: "failed" })).toBe("This sync failed");
});

test.each([[12, "under 0.1 s"], [420, "0.4 s"], [12_300, "12 s"], [125_000, "2 min 5 s"]])("%d ms is %s", (ms, words) => {
  expect(duration(ms)).toBe(words);
});
