import { randomUUIDv7 } from "node:crypto";
import type { Person } from "@treeline/org/person";
import type { Plan, ValueChanges } from "@treeline/org/sync/plan";

/** A row of `person` as a plan leaves it. */
export interface PlannedRow extends Omit<Person, "managerExternalId"> {
  managerId: string | null;
}

export interface PlannedRows {
  inserts: PlannedRow[];
  updates: PlannedRow[];
}

/** Turns a plan's external ids into rows; new people get their ids here, so that they can name each other. */
export function planRows(plan: Plan, people: readonly Person[]): PlannedRows {
  const ids = new Map(people.map((known) => [known.externalId, known.id]));
  const byId = new Map(people.map((known) => [known.id, known]));
  const joins = plan.joins.map((join) => {
    const id = join.personId ?? randomUUIDv7();
    ids.set(join.externalId, id);
    return { ...join.values, id, externalId: join.externalId, seat: join.seat, isNew: join.personId === null };
  });
  const row = ({ managerExternalId, ...rest }: Person): PlannedRow => ({ ...rest, managerId: managerExternalId === null ? null : known(ids, managerExternalId) });
  const changes = plan.changes.map((change) => ({ ...known(byId, change.personId), ...latest(change.changes) }));
  const leaves = plan.leaves.map((leave) => ({ ...leave.values, id: leave.personId, externalId: leave.externalId, seat: leave.becomes }));
  const returns = joins.filter((join) => !join.isNew).map(({ isNew: _, ...join }) => join);
  return {
    inserts: joins.filter((join) => join.isNew).map(({ isNew: _, ...join }) => row(join)),
    updates: [...returns, ...changes, ...leaves].map(row),
  };
}

/** The values after a change. Each key keeps its type: `ValueChanges` maps a key to pairs of that key's own type. */
function latest(changes: ValueChanges): Partial<Person> {
  return Object.fromEntries(Object.entries(changes).map(([key, [, to]]) => [key, to]));
}

function known<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  // A plan names only people who are there; one that doesn't must not reach the table.
  if (value === undefined) throw new Error("a plan names somebody unknown");
  return value;
}
