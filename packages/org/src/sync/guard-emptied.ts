import type { Person } from "../person.ts";
import type { Change, Plan } from "./changes.ts";
import { nameFromEmail, tellsNames, toldName } from "./name.ts";
import type { Snapshot } from "./snapshot.ts";
import type { GuardedField } from "./verdict.ts";

interface Field {
  field: GuardedField;
  had(person: Person): boolean;
  empties(change: Change): boolean;
}

const FIELDS: Field[] = [
  { field: "title", had: ({ title }) => title !== null, empties: ({ changes }) => changes.title?.[1] === null },
  { field: "email", had: ({ email }) => email !== null, empties: ({ changes }) => changes.email?.[1] === null },
  { field: "startDate", had: ({ startDate }) => startDate !== null, empties: ({ changes }) => changes.startDate?.[1] === null },
  { field: "picture", had: ({ pictureSource }) => pictureSource !== null, empties: ({ changes }) => changes.pictureSource?.[1] === null },
  {
    field: "manager",
    had: ({ sourceManagerExternalId }) => sourceManagerExternalId !== null,
    empties: ({ changes }) => changes.sourceManagerExternalId?.[1] === null,
  },
];

/** For each field, how many people who stay had a value, and for how many of them the HRIS now tells that it is empty. */
export function countEmptied(plan: Plan, people: readonly Person[], snapshot: Snapshot): { field: GuardedField; count: number; of: number }[] {
  const leavers = new Set(plan.leaves.map(({ externalId }) => externalId));
  const staying = new Map(people.filter(({ seat, externalId }) => seat === "person" && !leavers.has(externalId)).map((person) => [person.externalId, person]));
  const overridden = plan.overrides.map((change) => ({ ...change, key: keyOf(change.field, change.externalId) }));
  const byMember = new Set(overridden.map(({ key }) => key));
  const toldEmpty = overridden.filter(({ why, was, to, externalId }) =>
    (why === "told" || why === "asks") && was.source !== null && to?.source === null && staying.has(externalId));
  return [...FIELDS, nameField(staying, snapshot)].map(({ field, had, empties }) => {
    const shown = plan.changes.filter((change) => {
      const person = staying.get(change.externalId);
      return person !== undefined && had(person) && empties(change) && (field === "manager" || !byMember.has(keyOf(field, change.externalId)));
    });
    const beneath = field === "manager" ? [] : toldEmpty.filter((change) => change.field === field);
    return { field, count: shown.length + beneath.length, of: [...staying.values()].filter(had).length };
  });
}

/** A name made of the e-mail address stands in for none, so it neither was one nor turns empty. */
function nameField(staying: ReadonlyMap<string, Person>, snapshot: Snapshot): Field {
  const nameless = new Set(snapshot.employees.filter((employee) => tellsNames(employee) && toldName(employee, { preferLegalName: false }) === null).map(({ externalId }) => externalId));
  const had = ({ name, email }: Person): boolean => name !== nameFromEmail(email);
  return { field: "name", had, empties: ({ externalId, changes }) => changes.name !== undefined && nameless.has(externalId) && staying.has(externalId) };
}

const keyOf = (field: string, externalId: string): string => `${field} ${externalId}`;
