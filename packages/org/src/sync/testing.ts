import type { Override, OverrideField } from "../override.ts";
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
    pictureUrl: `https://example.com/pictures/${id}`,
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
    byId.set(externalId, { ...known, id: known?.id ?? newId(externalId), externalId, seat, ...values });
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

/** The overrides that a plan leaves. */
export function applyOverrides(overrides: readonly Override[], { overrides: changes }: Plan): Override[] {
  const byId = new Map(overrides.map((override) => [override.id, override]));
  for (const { id, was, to } of changes) {
    if (byId.get(id) !== was) throw new Error(`${id} is not as the plan knows it`);
    if (to === null) byId.delete(id);
    else byId.set(id, { ...was, ...to });
  }
  return [...byId.values()];
}

/** The plan that takes a plan back. Whoever was new stays known, by id alone. */
export function reversePlan({ joins, changes, leaves, overrides, counts }: Plan): Plan {
  const back: Plan = { joins: [], changes: [], leaves: [], overrides: [], findings: [], counts };
  for (const { externalId, personId, seat, values, from, was } of joins) {
    const becomes = from ?? "gone";
    back.leaves.push({ personId: personId ?? newId(externalId), externalId, from: seat, becomes, said: true, values: was ?? NO_VALUES, was: values });
  }
  for (const { personId, externalId, changes: fields } of changes) {
    const turned = Object.fromEntries(Object.entries(fields).map(([key, [from, to]]) => [key, [to, from]]));
    back.changes.push({ personId, externalId, changes: turned });
  }
  for (const { personId, externalId, from, becomes, values, was } of leaves) {
    back.joins.push({ personId, externalId, seat: from, values: was, from: becomes, was: values });
  }
  for (const { was, to, ...change } of overrides) {
    const now = { ...was, ...to };
    back.overrides.push({ ...change, was: now, to: was });
  }
  return back;
}

const newId = (externalId: string): string => `person-${externalId}`;

/** An override of a person, until Personio agrees, made when Personio said `source`. */
export function override(id: number, field: OverrideField, value: string | null, source: string | null, more: Partial<Override> = {}): Override {
  const externalId = String(id);
  return {
    id: `override-${externalId}-${field}`, externalId, field, value, source, knownSource: source,
    until: "agrees", untilDate: null, state: "active", ...more,
  };
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
