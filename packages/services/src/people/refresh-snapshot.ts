import type { Person } from "@treeline/org/person";
import type { Employee, Snapshot } from "@treeline/org/sync/snapshot";

export interface SnapshotOfOne {
  snapshot: Snapshot;
  /** Personio names a manager who isn't on the chart: who that is, only a read of everybody tells. */
  managerWaits: boolean;
}

/** One employee as read; of everybody else nothing is known, so that they stay as they are. */
export function snapshotOfOne(employee: Employee, people: readonly Person[]): SnapshotOfOne {
  const byId = new Map(people.flatMap((known) => [...(known.formerExternalIds ?? []), known.externalId].map((id) => [id, known])));
  const { managerExternalId, ...rest } = employee;
  const stored = byId.get(employee.externalId)?.sourceManagerExternalId ?? null;
  const isNew = typeof managerExternalId === "string" && managerExternalId !== stored;
  const managerWaits = isNew && byId.get(managerExternalId)?.seat !== "person";
  const unreadable = people
    .filter(({ externalId }) => externalId !== employee.externalId)
    .map(({ externalId }) => ({ externalId, problem: "not read" }));
  return { snapshot: { employees: [managerWaits ? rest : employee, ...notStarted(people, byId)], unreadable }, managerWaits };
}

/** Managers whom a run saw and who had not started then. They are kept nowhere, and without them their reports would lose their place. */
function notStarted(people: readonly Person[], byId: ReadonlyMap<string, Person>): Employee[] {
  const waiting = people.filter(({ managerReason }) => managerReason === "not-started").map((known) => known.sourceManagerExternalId);
  return [...new Set(waiting)].filter((id) => id !== null && byId.get(id)?.seat !== "person").map((id) => ({ externalId: id ?? "", status: "onboarding" }));
}
