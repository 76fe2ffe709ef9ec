import { expect, test } from "vitest";
import { plan, employee, found, TODAY } from "./testing.ts";
import { presenceOf } from "./presence.ts";

const YESTERDAY = "2026-06-14";
const TOMORROW = "2026-06-16";

test.each([
  ["P1", "active", { status: "active" }, "on"],
  ["P1", "on leave", { status: "leave", startDate: "2020-01-01" }, "on"],
  ["P2", "a status that we do not know", { status: "sabbatical" }, "on"],
  ["P2", "an empty status", { status: null }, "on"],
  ["P3", "inactive", { status: "inactive" }, "left"],
  ["P3", "inactive with a future end", { status: "inactive", endDate: TOMORROW }, "left"],
  ["P3", "inactive with a future start", { status: "inactive", startDate: TOMORROW }, "left"],
  ["P4", "ended yesterday", { status: "active", endDate: YESTERDAY }, "left"],
  ["P4", "the last day", { status: "active", endDate: TODAY }, "on"],
  ["P4", "ends tomorrow", { status: "active", endDate: TOMORROW }, "on"],
  ["P4", "on leave, ended", { status: "leave", endDate: YESTERDAY }, "left"],
  ["P4", "started and ended on one day", { status: "active", startDate: YESTERDAY, endDate: YESTERDAY }, "left"],
  ["P5", "hired again after an end", { status: "active", startDate: "2026-01-01", endDate: "2025-12-31" }, "on"],
  ["P5", "will be hired again", { status: "onboarding", startDate: TOMORROW, endDate: YESTERDAY }, "not-started"],
  ["P6", "starts tomorrow", { status: "active", startDate: TOMORROW }, "not-started"],
  ["P6", "starts today", { status: "active", startDate: TODAY }, "on"],
  ["P6", "on leave before the start", { status: "leave", startDate: TOMORROW }, "not-started"],
  ["P7", "onboarding, started", { status: "onboarding", startDate: TODAY }, "on"],
  ["P7", "onboarding before the start", { status: "onboarding", startDate: TOMORROW }, "not-started"],
  ["P7", "onboarding without a start", { status: "onboarding", startDate: null }, "not-started"],
  ["P7", "onboarding, start not sent", { status: "onboarding" }, "not-started"],
  ["P8", "nothing sent", {}, "on"],
  ["P8", "no status, ended", { endDate: YESTERDAY }, "left"],
  ["P8", "no status, not started", { startDate: TOMORROW }, "not-started"],
] as const)("[%s] %s", (_rule, _case, fields, presence) => {
  expect(presenceOf(fields, TODAY)).toBe(presence);
});

test("[P2] an unknown status is reported, a missing one is not", () => {
  const { status: _, ...silent } = employee(3, null);
  const { findings, joins } = plan([employee(1, null, { status: "paused" }), employee(2, null, { status: null }), silent]);
  expect(found(findings, "unknown-status")).toEqual([["1"], ["2"]]);
  expect(joins).toHaveLength(3);
});

test("[P7] onboarding without a start date is reported, and nothing of the person is kept", () => {
  const { findings, joins } = plan([employee(1, null, { status: "onboarding", startDate: null })]);
  expect(joins).toEqual([]);
  expect(findings).toEqual([{ kind: "no-start-date", about: "1", externalIds: ["1"] }]);
});
