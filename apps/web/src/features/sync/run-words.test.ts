import { unisolated } from "@treeline/org/text/isolate";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { holds, notices } from "./held.ts";
import { duration, outcome, startedBy, titleOf, type Run } from "./run-words.ts";

const [t, de] = [await wordsIn("en", "sync"), await wordsIn("de", "sync")];

const run: Run = {
  id: "r", connectionId: "c", state: "succeeded", trigger: "button", triggeredBy: "Ada", followUp: false,
  queuedAt: "2026-11-22T06:00:00Z", startedAt: null, finishedAt: null, step: "done", progress: { done: 0, total: null },
  counts: { read: 9, joined: 3, changed: 0, left: 1, unchanged: 5 }, steps: [], requests: 2, waitedMs: 0, reasons: [], error: null,
  partly: false, decidedBy: null, decidedAt: null, supersededBy: null, findings: { new: 0, closed: 0 },
  pictures: { total: 0, done: 0, failed: 0 },
};
const nothing: Run = { ...run, counts: { read: 9, joined: 0, changed: 0, left: 0, unchanged: 9 } };

test("an outcome names what happened and leaves out what did not", () => {
  expect(unisolated(outcome(t, run))).toBe("3 joined, 1 left");
  expect(unisolated(outcome(de, run))).toBe("3\u00a0dazugekommen, 1\u00a0ausgeschieden");
  expect(unisolated(outcome(t, nothing))).toBe("No changes");
  expect(unisolated(outcome(t, { ...run, state: "failed", error: { code: "x", message: "Personio is down.", action: "Wait." } }))).toBe("Personio is down.");
});

test("a held run says why, a discarded or cancelled one who or what ended it", () => {
  const message = "12 people would leave.";
  const held: Run = { ...run, state: "held", reasons: [{ kind: "leaves", message }, { kind: "lost-key", message: "No titles." }] };
  expect(outcome(t, held)).toBe(message);
  expect(titleOf(t, held, true)).toBe("Needs your review");
  expect(titleOf(de, held, true)).toBe("Wartet auf Ihre Prüfung");
  expect(holds(held)).toHaveLength(1);
  expect(notices(held)).toEqual([{ kind: "lost-key", message: "No titles." }]);
  expect(unisolated(outcome(t, { ...held, state: "discarded", decidedBy: "Ada" }))).toBe("Ada discarded it.");
  expect(unisolated(outcome(t, { ...held, state: "discarded", supersededBy: "s" }))).toBe("A newer sync took its place.");
  expect(unisolated(outcome(t, { ...run, state: "cancelled", counts: null, decidedBy: "Ada" }))).toBe("Ada cancelled it.");
  expect([titleOf(t, { ...run, state: "cancelled" }, false), titleOf(de, { ...run, state: "cancelled" }, true)]).toEqual(["This sync was cancelled", "Diese Synchronisierung wurde abgebrochen"]);
});

test("an applied run that is read again tells how far it is, not what it held before", () => {
  expect(unisolated(outcome(t, { ...run, state: "running", step: "read" }))).toBe("Reading Personio.");
});

test("the run says who started it, also when that member is gone", () => {
  expect(unisolated(startedBy(t, run))).toBe("Ada pressed Sync");
  expect(unisolated(startedBy(t, { ...run, triggeredBy: null }))).toBe("A former member pressed Sync");
  expect(unisolated(startedBy(t, { ...run, trigger: "schedule", triggeredBy: null }))).toBe("Schedule");
  expect(unisolated(startedBy(de, { ...run, trigger: "set-up" }))).toBe("Einrichtung durch Ada");
});

test("a title says how it ended and what it did", () => {
  expect(titleOf(t, run, true)).toBe("Sync succeeded: 3 joined, 1 left");
  expect(titleOf(t, nothing, true)).toBe("Sync succeeded: no changes");
  expect(titleOf(t, { ...run, state: "failed" }, true)).toBe("This sync failed");
});

test.each([[12, "under 0.1 s", "unter 0,1 s"], [420, "0.4 s", "0,4 s"], [4_000, "4.0 s", "4,0 s"], [12_300, "12 s", "12 s"], [125_000, "2 min 5 s", "2 min 5 s"]])("%d ms is %s", (ms, words, german) => {
  expect(duration(t, ms)).toBe(words);
  expect(duration(de, ms)).toBe(german);
});
