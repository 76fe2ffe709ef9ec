import { expect, test } from "vitest";
import type { Override } from "../override.ts";
import { findSamePeople } from "./find.ts";
import { countRecords } from "./records.ts";
import { findingAdvice } from "./finding-words.ts";
import { employee, found, imported, plan } from "./testing.ts";

const about = (findings: { kind: string; about: string }[]): string[] => findings.map((finding) => `${finding.kind} ${finding.about}`);

test("[F1] a finding is the same in the next run by its kind and whom it is about", () => {
  const rows = [
    employee(1, 1), employee(2, 77), employee(3, 77), employee(12, 13), employee(13, 12),
    employee(30, 1, { email: "a@x" }), employee(4, 1, { email: "A@x" }), employee(5, 1, { status: "paused" }),
  ];
  expect(about(plan(rows).findings).toSorted()).toEqual(["duplicate-email 4", "loop 12", "own-manager 1", "unknown-manager 77", "unknown-status 5"]);
});

test("[F1] unreadable rows are told by id, all without one together", () => {
  const unreadable = [null, "9", null, "9"].map((externalId) => ({ externalId, problem: "not a person" }));
  expect(plan([], [], { snapshot: { employees: [employee(1, null)], unreadable } }).findings).toEqual([
    { kind: "unreadable-row", about: "", externalIds: [] },
    { kind: "unreadable-row", about: "9", externalIds: ["9"] },
  ]);
});

test("[F2] everybody on the chart without a title or a picture is one finding each", () => {
  const rows = [employee(1, null, { title: null }), employee(2, 1, { title: null, pictureUrl: null }), employee(3, 1, { title: null, status: "inactive" }), employee(4, 1)];
  const { findings } = plan(rows);
  expect(findings).toEqual([
    { kind: "no-title", about: "", externalIds: ["1", "2"] },
    { kind: "no-picture", about: "", externalIds: ["2"] },
  ]);
});

test("[F2] a field that isn't sent lacks nothing, and an override of it takes nothing away", () => {
  const { title: _, pictureUrl: __, ...row } = employee(1, null);
  expect(plan([row]).findings).toEqual([]);
  const rows = [employee(1, null, { title: null })];
  const overrides: Override[] = [{
    id: "o", externalId: "1", field: "title", value: "Head", until: "always", untilDate: null, source: null, knownSource: null, state: "active",
  }];
  expect(found(plan(rows, imported(...rows), { overrides }).findings, "no-title")).toEqual([["1"]]);
});

test("[F3] somebody on the chart with a leaver's e-mail address may be the same person", () => {
  const onChart = [{ externalId: "8", email: "Ada@x" }, { externalId: "9", email: null }, { externalId: "7", email: "b@x" }];
  const leavers = [{ externalId: "1", email: "ada@X" }, { externalId: "2", email: "ada@x" }, { externalId: "3", email: null }, { externalId: "7", email: "b@x" }];
  expect(findSamePeople(onChart, leavers)).toEqual([{ kind: "same-person", about: "8", externalIds: ["8", "1"] }]);
});

test("[F4] every finding says what to do, one of an unheard-of kind too", () => {
  expect(findingAdvice("loop", "en")).toContain("Correct the supervisor of one of them in Personio.");
  expect(findingAdvice("toString", "en")).toContain("check it");
  expect(findingAdvice("loop", "de")).toContain("In Personio bei einer von ihnen die vorgesetzte Person (dort „Führungskraft“) berichtigen.");
  expect(findingAdvice("toString", "de")).toContain("prüfen");
});

test("case S23: a record that two findings speak of is one record, and a row that names nobody is one too", () => {
  const people = (...ids: string[]) => ({ people: ids.map((externalId) => ({ externalId })) });
  expect(countRecords([people("1", "2"), people("2", "3"), people()])).toBe(4);
  expect(countRecords([])).toBe(0);
});
