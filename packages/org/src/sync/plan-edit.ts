import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import { makePlan } from "./make-plan.ts";
import { namesOf, type NameChoice } from "./name.ts";

export interface EditInput extends NameChoice {
  /** Everybody known of this connection, vacant and gone seats included, as stored before the edit. */
  people: readonly Person[];
  /** Members' overrides of these people after the edit. */
  overrides: readonly Override[];
  /** Overrides that the edit took away: their `source` shows again. */
  released?: readonly Override[];
  /** The present day in the organization's time zone, `YYYY-MM-DD`. */
  today: string;
}

/** The plan of a member's edit: nothing is read, everybody stays as they are, and only overrides have effect. */
export function planEdit({ people, overrides, released = [], today, ...input }: EditInput): Plan {
  const { plan } = makePlan({
    snapshot: { employees: [], unreadable: [] },
    people,
    overrides,
    released,
    today,
    ...namesOf(input),
    frozen: { name: true, presence: true },
    movesWait: true,
  });
  return { ...plan, findings: [] };
}
