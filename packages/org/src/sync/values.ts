import type { OverrideField } from "../override.ts";
import type { PersonValues } from "../person.ts";
import type { ByHand } from "./by-hand.ts";
import { nameFromEmail, tellsNames, toldName, type NameChoice } from "./name.ts";
import type { Placement } from "./resolve-managers.ts";
import { type Entry, told } from "./roster.ts";
import { standingOf, wins } from "./standing.ts";

export interface NameRules extends NameChoice {
  /** Names that are known stay. */
  nameFrozen: boolean;
}

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
  hidden: false,
};

/** The values of a seat after this run by what the HRIS tells, but for the manager, who is the chart's. */
export function toldValuesOf(placement: Placement, rules: NameRules): PersonValues {
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
    name: nameOf(placement.entry, email, rules),
    title: told(employee?.title, person?.title),
    email,
    startDate: told(employee?.startDate, person?.startDate),
    pictureSource: told(employee?.pictureUrl, person?.pictureSource),
    ...manager,
    hidden: false,
  };
}

/** The values of a seat after this run, members' overrides included. */
export function valuesOf(placement: Placement, byHand: ByHand, rules: NameRules): PersonValues {
  const values = toldValuesOf(placement, rules);
  const { externalId } = placement.entry;
  for (const [field, override] of byHand.of(externalId)) {
    if (!appliesTo(field, placement.seat)) continue;
    if (!wins(standingOf(override, sourceOf(values, field), byHand.today))) continue;
    if (field === "hidden") values.hidden = true;
    else if (field === "picture") values.pictureSource = override.value;
    else if (field !== "manager") values[field] = override.value;
  }
  return values;
}

/** A vacant seat keeps title and manager, so no other override reaches it. */
export function appliesTo(field: OverrideField, seat: Placement["seat"]): boolean {
  return seat === "person" || field === "title" || field === "manager";
}

/** The HRIS's value that an override of this field stands beside. */
export function sourceOf(told: Pick<PersonValues, "name" | "title" | "startDate" | "pictureSource" | "sourceManagerExternalId">, field: OverrideField): string | null {
  switch (field) {
    case "manager": return told.sourceManagerExternalId;
    case "picture": return told.pictureSource;
    case "hidden": return null;
    case "name": case "title": case "startDate": return told[field];
  }
}

/** A name that is not told stays as stored while a field of it is not sent; an empty one falls back. */
function nameOf({ employee, person }: Entry, email: string | null, { nameFrozen, ...choice }: NameRules): string {
  const stored = person?.name ?? null;
  if (employee === null || (nameFrozen && stored !== null)) return stored ?? nameFromEmail(email);
  const name = toldName(employee, choice);
  if (name !== null) return name;
  return stored !== null && !tellsNames(employee) ? stored : nameFromEmail(email);
}
