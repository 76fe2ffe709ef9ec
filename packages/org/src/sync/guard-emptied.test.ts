import { expect, test } from "vitest";
import type { Override } from "../override.ts";
import { company, shortly, verdictOn, withChanges } from "./guard-testing.ts";
import type { Employee } from "./snapshot.ts";
import { applyPlan, imported, plan } from "./testing.ts";

const rows = company(30);
const people = imported(...rows);
const emptying = (count: number, change: Partial<Employee>): Employee[] => withChanges(rows, (_, id) => (id <= count ? change : null));

test.each<[string, number, Partial<Employee>, unknown]>([
  ["one real clear", 1, { title: null }, "apply"],
  ["half of the titles", 15, { title: null }, "apply"],
  ["more than half of the titles", 16, { title: null }, ["emptied title 16/30>15"]],
  ["all titles and start dates", 30, { title: null, startDate: null }, ["emptied title 30/30>15", "emptied startDate 30/30>15"]],
  ["all e-mail addresses", 30, { email: null }, ["emptied email 30/30>15"]],
  ["all pictures", 30, { pictureUrl: null }, ["emptied picture 30/30>15"]],
  ["all names", 30, { firstName: null, lastName: null }, ["emptied name 30/30>15"]],
  ["all supervisors", 30, { managerExternalId: null }, ["moves 29/30>7", "emptied manager 29/29>14"]],
  ["other titles", 30, { title: "Colleague" }, "apply"],
])("[G10] of 30 people, %s", (_, count, change, expected) => {
  expect(shortly(verdictOn(emptying(count, change), people))).toEqual(expected);
});

test("[G10] five of five pass; of 10,000 it takes more than half", () => {
  const five = company(5);
  expect(shortly(verdictOn(withChanges(five, () => ({ title: null })), imported(...five)))).toEqual("apply");
  const many = company(10_000);
  expect(shortly(verdictOn(withChanges(many, () => ({ title: null })), imported(...many)))).toEqual(["emptied title 10000/10000>5000"]);
});

test("[G10] a field that isn't sent doesn't turn empty, and a name that stood for none isn't one", () => {
  const silent = rows.map((row) => {
    const { title: _, ...others } = row;
    return others;
  });
  expect(shortly(verdictOn(silent, people))).toEqual("apply");
  const nameless = withChanges(rows, () => ({ firstName: null, lastName: null }));
  const known = imported(...nameless);
  expect(shortly(verdictOn(withChanges(nameless, (_, id) => ({ email: `new${id}@example.com` })), known))).toEqual("apply");
});

test("[G11] beneath an override the HRIS's value counts; an override's end doesn't", () => {
  const overrides = rows.map(({ externalId, title }): Override => ({
    id: `override-${externalId}`, externalId, field: "title", value: "By hand", until: "always", untilDate: null,
    source: title ?? null, knownSource: title ?? null, state: "active",
  }));
  const edited = applyPlan(people, plan(rows, people, { overrides }));
  expect(shortly(verdictOn(withChanges(rows, () => ({ title: null })), edited, { overrides }))).toEqual(["emptied title 30/30>15"]);
  const untitled = withChanges(rows, () => ({ title: null }));
  const ending = overrides.map((one): Override => ({ ...one, source: null, knownSource: null, until: "date", untilDate: "2026-06-14" }));
  const shown = imported(...rows);
  expect(plan(untitled, shown, { overrides: ending }).overrides).toHaveLength(30);
  expect(shortly(verdictOn(untitled, shown, { overrides: ending }))).toEqual("apply");
});
