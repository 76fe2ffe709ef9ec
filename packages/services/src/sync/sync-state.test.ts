import { expect, test } from "vitest";
import { syncStateOf, type SyncFacts } from "./sync-state.ts";

const AT = new Date("2026-11-02T09:00:00Z");
const LATER = new Date("2026-11-02T10:00:00Z");
const LAST = new Date("2026-11-02T11:00:00Z");

const connection = { id: "c", state: "connected", pausedReason: null, lastSuccessAt: AT, nextDueAt: LATER, failingSince: null } as const;
const well: SyncFacts = {
  connection, mayAct: true, running: null, held: null, failed: null,
  frozen: { keys: [], presence: false, since: null }, paused: null, picturesGoOn: false,
};
const linked = (over: Partial<NonNullable<SyncFacts["connection"]>>): Partial<SyncFacts> => ({ connection: { ...connection, ...over } });
const held = { id: "r1", finishedAt: LATER, partly: false, reasons: [{ kind: "leaves", message: "51 people" }], deciders: { names: ["Kim"], more: 0 } };
const failed = { id: "r2", error: { code: "unavailable", message: "down", action: "wait" }, pressedAt: null };
const running = { id: "r3", state: "running", step: "read", progressDone: 100, progressTotal: 240, decidedAt: null } as const;
const frozen = { keys: [{ key: "position", label: "Position" }], presence: false, since: AT };
const paused = { by: "Ada", at: LATER };

const of = (over: Partial<SyncFacts>) => syncStateOf({ ...well, ...over });

test("case S1: each state has one name, from one function", () => {
  expect(of({}).state).toBe("in-step");
  expect(of({ connection: null }).state).toBe("not-connected");
  expect(of(linked({ state: "disconnected" })).state).toBe("not-connected");
  expect(of(linked({ lastSuccessAt: null })).state).toBe("unread");
  expect(of({ running }).state).toBe("running");
  expect(of({ held }).state).toBe("held");
  expect(of(linked({ pausedReason: "credential-refused", failingSince: AT })).state).toBe("refused");
  expect(of({ ...linked({ failingSince: AT }), failed }).state).toBe("failing");
  expect(of({ frozen }).state).toBe("frozen");
  expect(of({ ...linked({ pausedReason: "by-member" }), paused }).state).toBe("paused");
});

test("case S1: of several troubles the gravest names the state, none hides another, and a run that goes on hides none", () => {
  const all = of({ ...linked({ pausedReason: "credential-refused", failingSince: AT }), failed, held, frozen, running });
  expect(all.state).toBe("refused");
  expect(all.troubles.map(({ kind }) => kind)).toEqual(["refused", "held", "frozen"]);
  expect(all.running).toEqual({ runId: "r3", state: "running", step: "read", progress: { done: 100, total: 240 }, approved: false });
  const others = of({ ...linked({ pausedReason: "by-member", failingSince: AT }), failed, held, frozen, paused });
  expect(others.troubles.map(({ kind }) => kind)).toEqual(["held", "failing", "frozen", "paused"]);
});

test("case S1: what ended with a disconnect is no trouble any more", () => {
  expect(of({ ...linked({ state: "disconnected", failingSince: AT }), failed, held, frozen, paused, running })).toMatchObject({ state: "not-connected", troubles: [], running: null, lastSuccessAt: AT.toISOString() });
});

test("case S8: a viewer is told what concerns them, not why nor by whom", () => {
  const { troubles } = of({ ...linked({ failingSince: AT, pausedReason: "by-member" }), mayAct: false, failed, held, frozen, paused });
  expect(troubles).toMatchObject([{ kind: "held", reason: null, deciders: { names: ["Kim"] } }, { kind: "failing", error: null }, { kind: "frozen", keys: [{ label: "Position" }] }, { kind: "paused", by: null }]);
});

const idOf = (over: Partial<SyncFacts>) => of(over).troubles[0]?.id;

test("case S3: a retry of one outage is the same occurrence; a press, a later outage and another kind are others", () => {
  const outage = { ...linked({ failingSince: AT }), failed };
  const retried = { ...outage, failed: { ...failed, id: "r9" } };
  expect(idOf(retried)).toBe(idOf(outage));
  const others = [
    { ...outage, failed: { ...failed, pressedAt: LAST } },
    { ...outage, ...linked({ failingSince: LATER }) },
    { ...outage, failed: { ...failed, error: { ...failed.error, code: "timeout" } } },
    { ...outage, ...linked({ failingSince: AT, pausedReason: "credential-refused" }) },
  ].map(idOf);
  expect(new Set([idOf(outage), ...others]).size).toBe(5);
});

test("case S3: a press of an earlier outage is no news of this one", () => {
  expect(idOf({ ...linked({ failingSince: LATER }), failed: { ...failed, pressedAt: AT } })).toBe(idOf({ ...linked({ failingSince: LATER }), failed }));
});

test("case S3: a run that is held again, fields frozen again and another pause are other occurrences", () => {
  expect(idOf({ held: { ...held, finishedAt: LAST } })).not.toBe(idOf({ held }));
  expect(idOf({ frozen: { ...frozen, since: LAST } })).not.toBe(idOf({ frozen }));
  expect(idOf({ frozen: { ...frozen, keys: [...frozen.keys, { key: "email", label: "Email" }] } })).not.toBe(idOf({ frozen }));
  const pause = (at: Date) => ({ ...linked({ pausedReason: "by-member" }), paused: { ...paused, at } });
  expect(idOf(pause(LAST))).not.toBe(idOf(pause(LATER)));
});

test("case S4: failing says when the next try is, and that none is planned while the schedule is paused", () => {
  expect(of({ ...linked({ failingSince: AT }), failed }).troubles[0]).toMatchObject({ nextDueAt: LATER.toISOString(), error: { code: "unavailable" } });
  expect(of({ ...linked({ failingSince: AT, nextDueAt: null, pausedReason: "by-member" }), failed, paused }).troubles[0]).toMatchObject({ kind: "failing", nextDueAt: null });
});
