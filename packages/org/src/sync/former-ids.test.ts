import { expect, test } from "vitest";
import type { Person } from "../person.ts";
import { applyPlan, employee, find, imported, override, plan } from "./testing.ts";

/** 1 above 9 above 3, where 9 was 2 until a member said so. */
function merged(): Person[] {
  const people = imported(employee(1, null), employee(2, 1), employee(3, 2));
  return people.map((person) => {
    if (person.externalId === "2") return { ...person, externalId: "9", formerExternalIds: ["2"] };
    return person.managerExternalId === "2" ? { ...person, managerExternalId: "9" } : person;
  });
}

test("[V6] a former id as manager means the person of today, told or remembered", () => {
  const { managerExternalId: _, ...silent } = employee(3, null);
  for (const third of [employee(3, 2), employee(3, 9), silent]) {
    const result = plan([employee(1, null), employee(9, 1, { firstName: "First2", lastName: "Last2", title: "Title 2", email: "p2@example.com", pictureUrl: "https://example.com/pictures/2" }), third], merged());
    const after = applyPlan(merged(), result);
    expect(find(after, 3)).toMatchObject({ managerExternalId: "9", sourceManagerExternalId: "9", managerReason: null });
    expect(result.findings).toEqual([]);
  }
});

test("[V6] a row of a former id is ignored, unless somebody has that id", () => {
  const rows = [employee(1, null), employee(2, 1), employee(3, 9), employee(9, 1)];
  expect(plan(rows, merged()).joins).toEqual([]);
  const other = [...merged(), ...imported(employee(2, null))];
  expect(find(applyPlan(other, plan([...rows.slice(0, 2), employee(3, 2), employee(9, 1)], other)), 3).managerExternalId).toBe("2");
});

test("[V6] a manager chosen by a former id is the person of today", () => {
  const rows = [employee(1, null), employee(3, 1), employee(9, 1)];
  const result = plan(rows, merged(), { overrides: [override(3, "manager", "2", "1")] });
  expect(find(applyPlan(merged(), result), 3)).toMatchObject({ managerExternalId: "9", managerReason: "override" });
});
