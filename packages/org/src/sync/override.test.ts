import { expect, test } from "vitest";
import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import { planEdit } from "./plan-edit.ts";
import { applyOverrides, applyPlan, employee, find, found, imported, override, plan, TODAY } from "./testing.ts";

const LEFT = { status: "inactive" };

/** People and overrides after a member's edit. */
function edited(people: Person[], ...overrides: Override[]): { people: Person[]; overrides: Override[] } {
  const result = planEdit({ people, overrides, today: TODAY, preferLegalName: false });
  return { people: applyPlan(people, result), overrides: applyOverrides(overrides, result) };
}

const rows = [employee(1, null), employee(2, 1), employee(3, 2), employee(4, 2)];

test("[O1] an override wins over every later read, and the HRIS's value is kept beside it", () => {
  const { people, overrides } = edited(imported(...rows), override(3, "title", "Head of Tea", "Title 3"));
  expect(find(people, 3).title).toBe("Head of Tea");
  const result = plan([...rows.slice(0, 2), employee(3, 2, { title: "Title 3" }), employee(4, 2)], people, { overrides });
  expect(result).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [] });
});

test.each([
  ["name", "Kim", "First3 Last3", { name: "Kim" }],
  ["title", "Chef", "Title 3", { title: "Chef" }],
  ["startDate", "2031-01-01", "2020-01-01", { startDate: "2031-01-01" }],
  ["picture", "upload:7", "https://example.com/pictures/3", { pictureSource: "upload:7" }],
  ["picture", null, "https://example.com/pictures/3", { pictureSource: null }],
  ["manager", "1", "2", { managerExternalId: "1", sourceManagerExternalId: "2", managerReason: "override" }],
  ["manager", null, "2", { managerExternalId: null, sourceManagerExternalId: "2", managerReason: "confirmed" }],
  ["hidden", "true", null, { hidden: true }],
] as const)("[O1] [O12] an override of %s to %s shows, and released gives the HRIS's value back", (field, value, source, shown) => {
  const before = imported(...rows);
  const made = override(3, field, value, source);
  const { people, overrides } = edited(before, made);
  expect(find(people, 3)).toMatchObject(shown);
  expect(plan(rows, people, { overrides })).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [] });
  const released = planEdit({ people, overrides: [], released: overrides, today: TODAY, preferLegalName: false });
  expect(applyPlan(people, released)).toEqual(before);
});

test("[O2] until the HRIS agrees, and then it dissolves", () => {
  const { people, overrides } = edited(imported(...rows), override(3, "title", "Chef", "Title 3"));
  const result = plan([...rows.slice(0, 2), employee(3, 2, { title: "Chef" }), employee(4, 2)], people, { overrides });
  expect(result.changes).toEqual([]);
  expect(result.overrides).toMatchObject([{ why: "agrees", to: null }]);
});

test("[O2] always stays when the HRIS agrees, and a confirmed root does too", () => {
  const always = edited(imported(...rows), override(3, "title", "Chef", "Title 3", { until: "always" }));
  const told = [...rows.slice(0, 2), employee(3, 2, { title: "Chef" }), employee(4, 2)];
  expect(plan(told, always.people, { overrides: always.overrides }).overrides).toMatchObject([{ why: "told", to: { source: "Chef", state: "active" } }]);
  const root = edited(imported(...rows), override(1, "manager", null, null));
  expect(find(root.people, 1).managerReason).toBe("confirmed");
  expect(root.overrides).toHaveLength(1);
});

test("[O3] a date is the last day of an override", () => {
  const until = { until: "date", untilDate: "2026-06-20" } as const;
  const { people, overrides } = edited(imported(...rows), override(3, "manager", "1", "2", until));
  expect(plan(rows, people, { overrides, today: "2026-06-20" })).toMatchObject({ changes: [], overrides: [] });
  const after = plan(rows, people, { overrides, today: "2026-06-21" });
  expect(after.overrides).toMatchObject([{ why: "expired", to: null }]);
  expect(find(applyPlan(people, after), 3)).toMatchObject({ managerExternalId: "2", managerReason: null });
});

test("[O4] a third value is asked about once, and no longer when the HRIS returns to the one known", () => {
  const start = edited(imported(...rows), override(3, "title", "Chef", "Title 3"));
  const third = [...rows.slice(0, 2), employee(3, 2, { title: "Cook" }), employee(4, 2)];
  const asked = plan(third, start.people, { overrides: start.overrides });
  expect(asked.overrides).toMatchObject([{ why: "asks", to: { source: "Cook", state: "asks" } }]);
  expect(asked.changes).toEqual([]);
  const overrides = applyOverrides(start.overrides, asked);
  expect(plan(third, start.people, { overrides }).overrides).toEqual([]);
  expect(plan(rows, start.people, { overrides }).overrides).toMatchObject([{ why: "resumed", to: { source: "Title 3", state: "active" } }]);
});

test("[O5] a field that is not sent keeps what the HRIS last said", () => {
  const start = edited(imported(...rows), override(3, "title", "Chef", "Title 3"));
  const { title: _, ...silent } = employee(3, 2);
  expect(plan([...rows.slice(0, 2), silent, employee(4, 2)], start.people, { overrides: start.overrides })).toMatchObject({ changes: [], overrides: [] });
});

test("[O6] a chosen manager who leaves gives way to the HRIS's, and is back on return", () => {
  const start = edited(imported(...rows), override(3, "manager", "4", "2"));
  const away = plan([...rows.slice(0, 3), employee(4, 2, LEFT)], start.people, { overrides: start.overrides });
  expect(away.overrides).toMatchObject([{ why: "suspended", to: { source: "2", state: "suspended" } }]);
  const people = applyPlan(start.people, away);
  const overrides = applyOverrides(start.overrides, away);
  expect(find(people, 3)).toMatchObject({ managerExternalId: "2", managerReason: null });
  expect(find(people, 4).seat).toBe("gone");
  const back = plan(rows, people, { overrides });
  expect(back.overrides).toMatchObject([{ why: "resumed" }]);
  expect(applyPlan(people, back)).toEqual(start.people);
});

test("[O6] a chosen manager who is hidden gives way too", () => {
  const start = edited(imported(...rows), override(3, "manager", "4", "2"));
  const hide = override(4, "hidden", "true", null);
  const hidden = edited(start.people, ...start.overrides, hide);
  expect(hidden.overrides.map(({ state }) => state)).toEqual(["suspended", "active"]);
  expect(find(hidden.people, 3).managerExternalId).toBe("2");
  const shown = planEdit({ people: hidden.people, overrides: hidden.overrides.slice(0, 1), released: [hide], today: TODAY, preferLegalName: false });
  expect(applyPlan(hidden.people, shown)).toEqual(start.people);
});

test("[O7] an override that closes a circle is suspended, and the HRIS's managers stay", () => {
  const circle = edited(imported(...rows), override(2, "manager", "3", "1"));
  expect(circle.overrides).toMatchObject([{ state: "suspended" }]);
  expect(circle.people).toEqual(imported(...rows));
});

test("[O7] of several overrides in a circle the latest is suspended", () => {
  const more = [...rows, employee(5, 1), employee(6, 1)];
  const older = override(5, "manager", "6", "1", { id: "018f-a" });
  const newer = override(6, "manager", "5", "1", { id: "018f-b" });
  for (const both of [[older, newer], [newer, older]]) {
    const { people } = edited(imported(...more), ...both);
    expect(find(people, 5)).toMatchObject({ managerExternalId: "6", managerReason: "override" });
    expect(find(people, 6)).toMatchObject({ managerExternalId: "1", managerReason: null });
  }
});

test("[O7] a circle that the HRIS makes together with an override costs the override", () => {
  const start = edited(imported(...rows, employee(5, 1)), override(2, "manager", "5", "1"));
  const result = plan([...rows, employee(5, 3)], start.people, { overrides: start.overrides });
  expect(result.overrides).toMatchObject([{ why: "suspended" }]);
  const people = applyPlan(start.people, result);
  expect(find(people, 5)).toMatchObject({ managerExternalId: "3", managerReason: null });
  expect(find(people, 2)).toMatchObject({ managerExternalId: "1", managerReason: null });
  expect(result.findings.filter(({ kind }) => kind === "loop")).toEqual([]);
});

test("[O8] the HRIS's circle through an overridden person costs nobody else their manager, after the release neither", () => {
  const start = edited(imported(...rows, employee(5, 1)), override(2, "manager", "5", "1"));
  const told = [employee(1, null), employee(2, 3), employee(3, 2), employee(4, 2), employee(5, 1)];
  const circle = plan(told, start.people, { overrides: start.overrides });
  const people = applyPlan(start.people, circle);
  expect(find(people, 2)).toMatchObject({ managerExternalId: "5", sourceManagerExternalId: "3", managerReason: "override" });
  expect(find(people, 3)).toMatchObject({ managerExternalId: "2", managerReason: null });
  expect(found(circle.findings, "loop")).toEqual([["2", "3"]]);
  const released = planEdit({ people, overrides: [], released: applyOverrides(start.overrides, circle), today: TODAY, preferLegalName: false });
  expect(released.changes).toMatchObject([{ externalId: "2", changes: { managerExternalId: ["5", null], managerReason: ["override", "loop"] } }]);
  expect(plan(told, applyPlan(people, released))).toMatchObject({ changes: [] });
});

test("[O9] a vacant seat keeps overridden title and manager, and who returns gets all of their overrides back", () => {
  const made = [override(2, "title", "Boss", "Title 2"), override(2, "name", "Kim", "First2 Last2"), override(2, "manager", "5", "1"), override(2, "hidden", "true", null)];
  const more = [...rows, employee(5, null)];
  const start = edited(imported(...more), ...made);
  const away = plan(more.map((row) => (row.externalId === "2" ? { ...row, ...LEFT } : row)), start.people, { overrides: start.overrides });
  const people = applyPlan(start.people, away);
  expect(find(people, 2)).toMatchObject({ seat: "vacant", title: "Boss", name: null, managerExternalId: "5", managerReason: "override", hidden: false });
  expect(find(people, 3).managerExternalId).toBe("2");
  expect(away.overrides).toEqual([]);
  expect(applyPlan(people, plan(more, people, { overrides: start.overrides }))).toEqual(start.people);
});

test("[O10] an override of the start date takes nobody off the chart", () => {
  const { people, overrides } = edited(imported(...rows), override(3, "startDate", "2031-01-01", "2020-01-01"));
  const { startDate: _, ...silent } = employee(3, 2);
  expect(plan([...rows.slice(0, 2), silent, employee(4, 2)], people, { overrides })).toMatchObject({ changes: [], leaves: [] });
});

test("[O11] an override of nobody known is left alone", () => {
  expect(plan([employee(1, null)], [], { overrides: [override(1, "title", "Chef", "Title 1")] })).toMatchObject({ overrides: [], joins: [{ values: { title: "Title 1" } }] });
});

test("[S1] [O12] whose chosen manager's start moves into the future hangs above them, in a circle of the HRIS's too", () => {
  const told = [employee(1, 4), employee(2, 1), employee(4, 5), employee(5, 2)];
  const start = edited(imported(employee(1, null), employee(2, 1), employee(4, 2), employee(5, 2)), override(4, "manager", "5", "2", { until: "always" }));
  const circle = plan(told, start.people, { overrides: start.overrides });
  const later = [...told.slice(0, 3), employee(5, 2, { startDate: "2026-08-01" })];
  const before = applyPlan(start.people, circle);
  const known = applyOverrides(start.overrides, circle);
  const result = plan(later, before, { overrides: known });
  const [people, overrides] = [applyPlan(before, result), applyOverrides(known, result)];
  expect(find(people, 4)).toMatchObject({ managerExternalId: "2", managerReason: "not-started" });
  expect(find(people, 1)).toMatchObject({ managerExternalId: null, managerReason: "loop" });
  expect(plan(later, people, { overrides })).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [], findings: result.findings });
});

test("[S1] [O12] whose choice ends while the HRIS's new manager has not started hangs above that one, not in an old circle", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 6), employee(6, 3)];
  const known = override(3, "manager", null, "6", { until: "date", untilDate: "2026-06-20" });
  const start = edited(imported(...rows), known);
  const told = [employee(1, null), employee(2, 1, { startDate: "2026-08-01" }), employee(3, 2), employee(6, 3)];
  const result = plan(told, start.people, { overrides: start.overrides, today: "2026-06-21" });
  const people = applyPlan(start.people, result);
  expect(find(people, 3)).toMatchObject({ managerExternalId: "1", managerReason: "not-started" });
  expect(plan(told, people, { today: "2026-06-21" })).toMatchObject({ joins: [], changes: [], leaves: [], findings: result.findings });
});

test("[S1] [O9] a seat that comes back under a choice has the HRIS's manager beside it at once, in a circle too", () => {
  const rows = [employee(2, null), employee(4, 2), employee(3, 4), employee(7, 3)];
  const start = edited(imported(...rows), override(7, "manager", null, "3"));
  const gone = applyPlan(start.people, plan([...rows.slice(0, 3), employee(7, 3, LEFT)], start.people, { overrides: start.overrides }));
  const silent = [4, 7].map((id) => {
    const { managerExternalId: _, ...row } = employee(id, null, LEFT);
    return row;
  });
  const told = [employee(2, 7), employee(3, 4), ...silent];
  const result = plan(told, gone, { overrides: start.overrides });
  const people = applyPlan(gone, result);
  expect(find(people, 7)).toMatchObject({ seat: "vacant", managerExternalId: null, managerReason: "confirmed", sourceManagerExternalId: "3" });
  expect(plan(told, people, { overrides: start.overrides })).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [], findings: result.findings });
});

test("[S1] [L6] a leaver's seat that a choice leaves without reports holds nobody in a circle, now as in the next read", () => {
  const first = [employee(1, 4), employee(2, 1), employee(3, 1), employee(4, 2), employee(5, 2), employee(6, 3)];
  const start = edited(imported(...first), override(5, "manager", null, "2"));
  const moved = first.map((row) => ({ 4: employee(4, 5), 2: employee(2, 6) })[row.externalId] ?? row);
  const circle = plan(moved, start.people, { overrides: start.overrides });
  const before = applyPlan(start.people, circle);
  const left = moved.map((row) => ({ 2: employee(2, 6, LEFT), 3: employee(3, 5) })[row.externalId] ?? row);
  const result = plan(left, before, { overrides: start.overrides });
  const people = applyPlan(before, result);
  expect(find(people, 2).seat).toBe("gone");
  expect(plan(left, people, { overrides: start.overrides })).toMatchObject({ joins: [], changes: [], leaves: [], overrides: [], findings: result.findings });
});
