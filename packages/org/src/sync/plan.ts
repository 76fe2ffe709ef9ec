import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import type { Finding, Plan } from "./changes.ts";
import { findInLoops, findInManagers, findInRows, findSameEmails } from "./find.ts";
import { type Made, makePlan } from "./make-plan.ts";
import type { NameChoice } from "./name.ts";
import type { Snapshot } from "./snapshot.ts";

export interface PlanInput extends NameChoice {
  snapshot: Snapshot;
  /** Everybody known of this connection, vacant and gone seats included. */
  people: Person[];
  /** The present day in the organization's time zone, `YYYY-MM-DD`. */
  today: string;
  /** Members' overrides of these people; none when left out. */
  overrides?: readonly Override[];
  /**
   * What the credential could read once and can't now: the name (as one field), and presence (status or end date).
   * Known names stay; nobody joins or leaves. Other fields freeze by not being sent.
   */
  frozen?: { name: boolean; presence: boolean };
  /** Moves wait for a member: who is known keeps the manager last told, and who is merely no longer listed stays. */
  movesWait?: boolean;
}

/**
 * Compares one complete read with what is known and says what must change so that the chart follows the HRIS; the
 * rules are in SPEC.md. Changes nothing itself. Time and memory are linear in the number of people.
 */
export function planSync({ overrides = [], frozen = { name: false, presence: false }, movesWait = false, ...input }: PlanInput): Plan {
  const read = { ...input, overrides, released: [], frozen };
  const made = makePlan({ ...read, movesWait });
  return { ...made.plan, findings: findingsOf(movesWait ? makePlan({ ...read, movesWait: false }) : made) };
}

/** What the HRIS has wrong, whether or not its moves wait. */
function findingsOf({ snapshot, roster, seating, loops }: Made): Finding[] {
  return [
    ...findInRows(snapshot, roster),
    ...findInManagers(seating, roster),
    ...findInLoops(loops),
    ...findSameEmails(seating),
  ];
}
