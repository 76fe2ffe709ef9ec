import type { Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import type { Snapshot } from "./snapshot.ts";

/** More than the greater of `min` people and `percent` of those it could be holds the run. */
export interface GuardLimit {
  min: number;
  percent: number;
}

export interface GuardLimits {
  /** Leavers within 24 hours, of the people on the chart. */
  leaves: GuardLimit;
  /** Leavers whom the HRIS merely no longer lists. */
  unsaid: GuardLimit;
  /** People with another chain of managers to the top, of those who have a place. */
  moves: GuardLimit;
  /** Joiners in one run after the first import. */
  joins: GuardLimit;
  /** People whose value of one field turns empty, of those who had one. */
  emptied: GuardLimit;
}

export const GUARD_LIMITS: GuardLimits = {
  leaves: { min: 5, percent: 10 },
  unsaid: { min: 1, percent: 3 },
  moves: { min: 5, percent: 25 },
  joins: { min: 20, percent: 25 },
  emptied: { min: 5, percent: 50 },
};

/** What a member approved of a held run, by external id. */
export interface Approved {
  leaves: readonly string[];
  moves: readonly string[];
}

export interface GuardInput {
  plan: Plan;
  /** As known before the plan, gone seats too. */
  people: readonly Person[];
  snapshot: Snapshot;
  limits: GuardLimits;
  /** Nothing was imported yet. */
  firstImport: boolean;
  /** The manager could be read at an earlier good run; else every move is a first placement. */
  managersKnown: boolean;
  /** Who left in the last 24 hours without a member's approval. */
  recent: { left: number; unsaid: number };
  /** null unless a member applied this run while it was held. */
  approved: Approved | null;
}

export interface HoldReason {
  kind: "leaves" | "unsaid-leaves" | "moves" | "joins" | "emptied" | "beyond-approved";
  /** For `leaves` and `unsaid-leaves` with those of the last 24 hours, who are `recent`. */
  count: number;
  /** How many of `count`, and of `of`, left in the 24 hours before; left out where nobody did. */
  recent?: number;
  /** Of how many; 0 for `beyond-approved`. */
  of: number;
  /** The most that passes without a member. */
  limit: number;
  /** For `emptied`. */
  field?: GuardedField;
  /** For `beyond-approved`: which list it goes beyond. */
  list?: "leaves" | "moves";
}

export type GuardedField = "name" | "title" | "email" | "startDate" | "picture" | "manager";

/**
 * `partly`: only moves are too many, so joins, said leavers and value changes still apply and the moves wait.
 * `leaves` and `moves` are all that the plan takes off or moves, by external id: what an approval covers. `beyond` is
 * what of it a member has not approved, null unless they approved this run before.
 */
export type Verdict =
  | { kind: "apply" }
  | { kind: "hold"; partly: boolean; reasons: HoldReason[]; leaves: string[]; moves: string[]; beyond: Approved | null };
