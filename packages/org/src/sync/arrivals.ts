import { addDays } from "../day.ts";
import type { Plan } from "./changes.ts";
import { FormerIds } from "./former-ids.ts";
import { nameFromEmail, namesOf, toldName, type NameChoice } from "./name.ts";
import type { PlanInput } from "./plan.ts";
import { presenceOf } from "./presence.ts";
import { seatsAfter } from "./seats-after.ts";
import type { Employee } from "./snapshot.ts";

/** Somebody who starts within the days that the organization chose: for admins alone, and no part of any plan. */
export interface Arrival {
  externalId: string;
  name: string;
  title: string | null;
  email: string | null;
  startDate: string;
  /** A seat on the chart: the manager's, or the nearest one's above. */
  managerExternalId: string | null;
}

export interface ArrivalsInput extends Pick<PlanInput, "snapshot" | "people" | "today" | "frozen">, NameChoice {
  /** Of the same read: the chart that they will join. */
  plan: Plan;
  /** How many days ahead; 0 for none. */
  days: number;
}

/** Who starts soon, by what one complete read tells; nothing of them is remembered from one read to the next. */
export function findArrivals({ snapshot, people, plan, today, frozen, days, ...input }: ArrivalsInput): Arrival[] {
  if (days === 0 || frozen?.presence === true) return [];
  const until = addDays(today, days);
  const { employees } = new FormerIds(people).inSnapshot(snapshot);
  const seats = seatsAfter(plan, people);
  const managerOf = seatAbove(employees, (id) => seats.has(id));
  return employees.flatMap((employee): Arrival[] => {
    const { externalId, startDate = null, title = null, email = null } = employee;
    if (startDate === null || startDate > until || presenceOf(employee, today) !== "not-started") return [];
    if (seats.get(externalId)?.seat === "person") return [];
    return [{ externalId, name: toldName(employee, namesOf(input)) ?? nameFromEmail(email), title, email, startDate, managerExternalId: managerOf(externalId) }];
  });
}

/** The nearest seat above somebody, by the managers that the HRIS tells; each id is walked once, and a circle has none. */
function seatAbove(employees: readonly Employee[], hasSeat: (id: string) => boolean): (id: string) => string | null {
  const told = new Map(employees.map(({ externalId, managerExternalId = null }) => [externalId, managerExternalId]));
  const found = new Map<string, string | null>();
  return (id) => {
    const path = [id];
    let at = told.get(id) ?? null;
    while (at !== null && !hasSeat(at) && !found.has(at)) {
      found.set(at, null);
      path.push(at);
      at = told.get(at) ?? null;
    }
    const seat = at === null || hasSeat(at) ? at : (found.get(at) ?? null);
    for (const step of path) if (!hasSeat(step)) found.set(step, seat);
    return seat;
  };
}
