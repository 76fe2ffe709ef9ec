import { randomUUIDv7 } from "node:crypto";
import type { Person, PersonValues } from "@treeline/org/person";
import type { Plan, ValueChanges } from "@treeline/org/sync/changes";

/** A row of `person` as a plan leaves it. The manager's external id in `values` is `managerId` here. */
export interface PlannedRow {
  id: string;
  externalId: string;
  seat: Person["seat"];
  managerId: string | null;
  values: PersonValues;
  /** `read`: the address is new; `drop`: nobody's picture any more. */
  picture: "read" | "keep" | "drop";
  /** Whether the HRIS said that the person left; null where nobody leaves. */
  said: boolean | null;
}

export interface PlannedRows {
  inserts: PlannedRow[];
  updates: PlannedRow[];
}

/** Turns a plan's external ids into rows; new people get their ids here, so that they can name each other. */
export function planRows(plan: Plan, people: readonly Person[]): PlannedRows {
  const ids = new Map(people.map((known) => [known.externalId, known.id]));
  const newId = countingIds();
  for (const join of plan.joins) ids.set(join.externalId, join.personId ?? newId());
  const row = (externalId: string, seat: Person["seat"], values: PersonValues, sourceBefore: string | null, said: boolean | null = null): PlannedRow => ({
    id: find(ids, externalId),
    externalId,
    seat,
    managerId: values.managerExternalId === null ? null : find(ids, values.managerExternalId),
    values,
    picture: seat !== "person" || values.pictureSource === null ? "drop" : values.pictureSource === sourceBefore ? "keep" : "read",
    said,
  });

  const rows: PlannedRows = { inserts: [], updates: [] };
  for (const join of plan.joins) (join.personId === null ? rows.inserts : rows.updates).push(row(join.externalId, join.seat, join.values, null));
  for (const leave of plan.leaves) rows.updates.push(row(leave.externalId, leave.becomes, leave.values, null, leave.said));
  if (plan.changes.length > 0) {
    const known = new Map(people.map((person) => [person.externalId, person]));
    for (const { externalId, changes } of plan.changes) {
      const before = find(known, externalId);
      rows.updates.push(row(externalId, before.seat, { ...before, ...latest(changes) }, before.pictureSource));
    }
  }
  return rows;
}

/**
 * Version 7 ids that ascend within a millisecond too, by a counter in their third group (RFC 9562, 6.2): rows that are
 * written together lie together in the index.
 */
function countingIds(): () => string {
  let base = "";
  let count = 0;
  return () => {
    if (count % 4_096 === 0) base = randomUUIDv7();
    const counter = (count++ % 4_096).toString(16).padStart(3, "0");
    return `${base.slice(0, 15)}${counter}${base.slice(18)}`;
  };
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
