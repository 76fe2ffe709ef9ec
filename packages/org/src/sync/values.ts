import type { PersonValues } from "../person.ts";
import { nameFromEmail, tellsNames, toldName } from "./name.ts";
import type { Placement } from "./resolve-managers.ts";
import { type Entry, told } from "./roster.ts";

/** What a seat that is gone keeps: nothing. */
export const NO_VALUES: PersonValues = {
  name: null,
  title: null,
  email: null,
  startDate: null,
  pictureSource: null,
  managerExternalId: null,
  sourceManagerExternalId: null,
  managerReason: null,
};

/** The values of a seat after this run. */
export function valuesOf(placement: Placement, preferLegalName: boolean): PersonValues {
  const { employee, person } = placement.entry;
  const manager = {
    managerExternalId: placement.manager,
    sourceManagerExternalId: placement.source,
    managerReason: placement.reason,
  };
  if (placement.seat === "vacant") {
    return { ...NO_VALUES, title: employee?.title ?? person?.title ?? null, ...manager };
  }
  const email = told(employee?.email, person?.email);
  return {
    name: nameOf(placement.entry, email, preferLegalName),
    title: told(employee?.title, person?.title),
    email,
    startDate: told(employee?.startDate, person?.startDate),
    pictureSource: told(employee?.pictureUrl, person?.pictureSource),
    ...manager,
  };
}

/** A name that is not told stays as stored while a field of it is not sent; an empty one falls back. */
function nameOf({ employee, person }: Entry, email: string | null, preferLegalName: boolean): string {
  const stored = person?.name ?? null;
  if (employee === null) return stored ?? nameFromEmail(email);
  const name = toldName(employee, preferLegalName);
  if (name !== null) return name;
  return stored !== null && !tellsNames(employee) ? stored : nameFromEmail(email);
}
