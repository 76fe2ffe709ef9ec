import type { OverrideChange } from "../override.ts";
import type { PersonValues } from "../person.ts";
import type { Apart } from "./listed.ts";

export type ValueChanges = { [K in keyof PersonValues]?: [from: PersonValues[K], to: PersonValues[K]] };

/** Somebody new on the chart (or a vacant seat that is new). `personId` is set when a known, gone person returns. */
export interface Join {
  externalId: string;
  personId: string | null;
  seat: "person" | "vacant";
  values: PersonValues;
  /** The seat before and what it held; null when there was none. */
  from: "vacant" | "gone" | null;
  was: PersonValues | null;
}

export interface Change {
  personId: string;
  externalId: string;
  changes: ValueChanges;
}

/** `said`: Personio marks the person as left; else the person is merely no longer listed. */
export interface Leave {
  personId: string;
  externalId: string;
  from: "person" | "vacant";
  becomes: "vacant" | "gone";
  said: boolean;
  /** What the seat held before. */
  was: PersonValues;
  /** What the seat's values become: a vacant seat keeps title and manager, a gone one nothing. */
  values: PersonValues;
}

export type FindingKind =
  | "own-manager" | "unknown-manager" | "manager-left" | "manager-not-started" | "loop" | "duplicate-email"
  | "no-name" | "no-title" | "no-picture" | "unknown-status" | "unreadable-row" | "no-start-date" | "same-person" | "hidden-rows";

/**
 * Something for the admin to mend in the HRIS: the external ids of the people whose record to open, empty for a row
 * whose id is unreadable. `manager-left` names the one who left first, then their reports.
 */
export interface Finding {
  kind: FindingKind;
  /** What makes it the same finding in the next run: an external id (the smallest of a group), or empty where a kind has but one. */
  about: string;
  externalIds: string[];
}

/**
 * What a sync would change. An empty plan (no joins, changes, leaves) writes nothing. `read` counts records, the other
 * counts people: joined + changed + unchanged are on the chart afterwards; vacant seats are not people. `changed` are those
 * of whom a reader sees something differ. `apart` says why records and people differ in number.
 */
export interface Plan {
  joins: Join[];
  changes: Change[];
  leaves: Leave[];
  /** What becomes of members' overrides; a plan with these alone still changes nothing that a reader sees. */
  overrides: OverrideChange[];
  findings: Finding[];
  counts: { read: number; joined: number; changed: number; left: number; unchanged: number; apart: Apart };
}
