import type { Person } from "../person.ts";
import type { Finding, FindingKind, Plan } from "./changes.ts";
import { planSync, type PlanInput } from "./plan.ts";
import type { Employee } from "./snapshot.ts";
import { NO_VALUES } from "./values.ts";

export const TODAY = "2026-06-15";

/** A complete, ordinary employee, but for what a test says. */
export function employee(id: number, manager: number | null, more: Partial<Employee> = {}): Employee {
  return {
    externalId: String(id),
    firstName: `First${id}`,
    lastName: `Last${id}`,
    preferredName: null,
    email: `p${id}@example.com`,
    title: `Title ${id}`,
    managerExternalId: manager === null ? null : String(manager),
    startDate: "2020-01-01",
    pictureUrl: null,
    status: "active",
    endDate: null,
    ...more,
  };
}

/** A plan for these employees and nothing unreadable, today. */
export function plan(employees: Employee[], people: Person[] = [], more: Partial<PlanInput> = {}): Plan {
  return planSync({ snapshot: { employees, unreadable: [] }, people, today: TODAY, preferLegalName: false, ...more });
}

/** The people known after a first import of these employees. */
export function imported(...employees: Employee[]): Person[] {
  return applyPlan([], plan(employees));
}

/** What the database would hold after the plan. Throws when the plan does not fit what is known. */
export function applyPlan(people: readonly Person[], { joins, changes, leaves }: Plan): Person[] {
  const byId = new Map(people.map((person) => [person.externalId, person]));
  const touch = (externalId: string, personId: string | null): Person | null => {
    const known = byId.get(externalId) ?? null;
    if ((known?.id ?? null) !== personId) throw new Error(`${externalId} is not ${personId}`);
    return known;
  };
  for (const { externalId, personId, seat, values } of joins) {
    const known = touch(externalId, personId);
    byId.set(externalId, { id: known?.id ?? `person-${externalId}`, externalId, seat, ...values });
  }
  for (const { externalId, personId, changes: fields } of changes) {
    const known = touch(externalId, personId);
    if (known === null) throw new Error(`${externalId} changes, but is not known`);
    const to = Object.fromEntries(Object.entries(fields).map(([key, [, value]]) => [key, value]));
    byId.set(externalId, { ...known, ...to });
  }
  for (const { externalId, personId, becomes, values } of leaves) {
    const known = touch(externalId, personId);
    if (known === null) throw new Error(`${externalId} leaves, but is not known`);
    byId.set(externalId, { ...known, ...NO_VALUES, ...values, seat: becomes });
  }
  return [...byId.values()];
}

/** A person of a list; throws when missing. */
export function find(people: readonly Person[], id: number): Person {
  const person = people.find(({ externalId }) => externalId === String(id));
  if (person === undefined) throw new Error(`${id} is not known`);
  return person;
}

/** The ids of the findings of a kind. */
export function found(findings: readonly Finding[], kind: FindingKind): string[][] {
  return findings.filter((finding) => finding.kind === kind).map(({ externalIds }) => externalIds);
}
