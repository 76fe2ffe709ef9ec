import { randomUUIDv7 } from "node:crypto";
import type { Person, PersonValues } from "@treeline/org/person";
import type { Plan, ValueChanges } from "@treeline/org/sync/plan";

/** A row of `person` as a plan leaves it. The manager's external id in `values` is `managerId` here. */
export interface PlannedRow {
  id: string;
  externalId: string;
  seat: Person["seat"];
  managerId: string | null;
  values: PersonValues;
}

export interface PlannedRows {
  inserts: PlannedRow[];
  updates: PlannedRow[];
}

/** Turns a plan's external ids into rows; new people get their ids here, so that they can name each other. */
export function planRows(plan: Plan, people: readonly Person[]): PlannedRows {
  const ids = new Map(people.map((known) => [known.externalId, known.id]));
  for (const join of plan.joins) ids.set(join.externalId, join.personId ?? randomUUIDv7());
  const row = (externalId: string, seat: Person["seat"], values: PersonValues): PlannedRow => ({
    id: find(ids, externalId),
    externalId,
    seat,
    managerId: values.managerExternalId === null ? null : find(ids, values.managerExternalId),
    values,
  });

  const rows: PlannedRows = { inserts: [], updates: [] };
  for (const join of plan.joins) (join.personId === null ? rows.inserts : rows.updates).push(row(join.externalId, join.seat, join.values));
  for (const leave of plan.leaves) rows.updates.push(row(leave.externalId, leave.becomes, leave.values));
  if (plan.changes.length > 0) {
    const known = new Map(people.map((person) => [person.externalId, person]));
    for (const { externalId, changes } of plan.changes) {
      const before = find(known, externalId);
      rows.updates.push(row(externalId, before.seat, { ...before, ...latest(changes) }));
    }
  }
  return rows;
}

/** The values after a change. Each key keeps its type: `ValueChanges` maps a key to pairs of that key's own type. */
function latest(changes: ValueChanges): Partial<PersonValues> {
  return Object.fromEntries(Object.entries(changes).map(([key, [, to]]) => [key, to]));
}

function find<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  // A plan names only people who are there; one that doesn't must not reach the table.
  if (value === undefined) throw new Error("a plan names somebody unknown");
  return value;
}
