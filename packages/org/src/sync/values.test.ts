import { expect, test } from "vitest";
import { applyPlan, employee, find, found, imported, plan, TODAY } from "./testing.ts";
import { planSync } from "./plan.ts";

const unreadable = (...externalIds: (string | null)[]) => externalIds.map((externalId) => ({ externalId, problem: "no name" }));

test("[V1] fields that are not sent keep their values; sent empty, they become empty", () => {
  const before = imported(employee(1, null), employee(2, 1, { pictureUrl: "https://example.com/2" }));
  expect(plan([employee(1, null), { externalId: "2" }], before)).toMatchObject({ joins: [], changes: [], leaves: [] });

  const empty = { ...employee(2, null), title: null, email: null, startDate: null, pictureUrl: null };
  const { changes } = plan([employee(1, null), empty], before);
  expect(changes).toEqual([{
    personId: "person-2",
    externalId: "2",
    changes: {
      title: ["Title 2", null],
      email: ["p2@example.com", null],
      startDate: ["2020-01-01", null],
      pictureSource: ["https://example.com/2", null],
      managerExternalId: ["1", null],
      sourceManagerExternalId: ["1", null],
      managerReason: [null, "none"],
    },
  }]);
});

test("[V1] of somebody new, fields that are not sent are empty", () => {
  expect(plan([{ externalId: "7", firstName: "Ada", lastName: "Lindqvist" }]).joins).toEqual([{
    externalId: "7",
    personId: null,
    seat: "person",
    values: {
      name: "Ada Lindqvist",
      title: null,
      email: null,
      startDate: null,
      pictureSource: null,
      managerExternalId: null,
      sourceManagerExternalId: null,
      managerReason: "none",
      hidden: false,
    },
    from: null,
    was: null,
  }]);
});

test("[V2] an unreadable row leaves the known person alone and adds nobody", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 2));
  const snapshot = { employees: [employee(1, null), employee(3, 2)], unreadable: unreadable("2", "99") };
  const { joins, changes, leaves, findings, counts } = planSync({ snapshot, people: before, today: TODAY, preferLegalName: false });
  expect({ joins, changes, leaves }).toEqual({ joins: [], changes: [], leaves: [] });
  expect(findings).toEqual([{ kind: "unreadable-row", about: "2", externalIds: ["2"] }, { kind: "unreadable-row", about: "99", externalIds: ["99"] }]);
  expect(counts).toMatchObject({ read: 4, joined: 0, changed: 0, left: 0, unchanged: 3 });
});

test("[V3] while a row's id is unreadable, nobody is taken off for not being listed", () => {
  const before = imported(employee(1, null), employee(2, 1), employee(3, 1));
  const snapshot = { employees: [employee(1, null), employee(3, 1, { status: "inactive" })], unreadable: unreadable(null) };
  const { leaves, findings } = planSync({ snapshot, people: before, today: TODAY, preferLegalName: false });
  expect(leaves.map(({ externalId }) => externalId)).toEqual(["3"]);
  expect(findings).toEqual([{ kind: "unreadable-row", about: "", externalIds: [] }]);
});

test("[V4] people with the same e-mail are two people and reported; those off the chart do not count", () => {
  const rows = [
    employee(1, null, { email: "Kim@Example.com" }),
    employee(2, null, { email: "kim@example.com" }),
    employee(3, null, { email: "lee@example.com" }),
    employee(4, null, { email: "lee@example.com", status: "inactive" }),
    employee(5, null, { email: null }),
    employee(6, null, { email: null }),
  ];
  const { joins, findings } = plan(rows);
  expect(joins).toHaveLength(5);
  expect(found(findings, "duplicate-email")).toEqual([["1", "2"]]);
});

test("[V5] the e-mail of one who left does not make a new id the same person", () => {
  const before = imported(employee(1, null, { email: "kim@example.com" }));
  const after = applyPlan(before, plan([employee(9, null, { email: "kim@example.com" })], before));
  expect(find(after, 1).seat).toBe("gone");
  expect(find(after, 9).id).not.toBe(find(after, 1).id);
});

test("[P9] onboarding whose start date is no longer sent stays on the chart by the stored one", () => {
  const before = imported(employee(1, null, { status: "onboarding" }));
  const { startDate: _, ...row } = employee(1, null, { status: "onboarding" });
  expect(plan([row], before)).toMatchObject({ joins: [], changes: [], leaves: [], findings: [] });
});
