import { answerUpwards } from "./answer-upwards.ts";
import { type PlannedSeat, seatsAfter, seatsBefore } from "./seats-after.ts";
import type { GuardInput } from "./verdict.ts";

/** The managers that a member's word stands behind, or once stood. */
const BY_MEMBER = new Set<PlannedSeat["managerReason"]>(["override", "confirmed", "hidden"]);

/** Who gets another chain to the top, by external id, and how many people had a place that they could lose. */
export function findMoved({ plan, people, managersKnown }: Pick<GuardInput, "plan" | "people" | "managersKnown">): { moved: string[]; placed: number } {
  const before = seatsBefore(people);
  const after = seatsAfter(plan, people);
  const placed = placedPeople(before);
  if (!managersKnown) return { moved: [], placed: placed.length };
  const otherChain = answerUpwards(after.keys(), (id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (is === undefined) return false;
    if (was === undefined) return true;
    const manager = managerOf(is);
    return manager === managerOf(was) ? (manager ?? false) : !isMembers(was, is);
  });
  const unsaid = new Set(plan.leaves.filter(({ from, said }) => from === "person" && !said).map(({ externalId }) => externalId));
  const underUnsaid = answerUpwards(before.keys(), (id) => {
    const seat = before.get(id);
    const manager = seat === undefined ? null : managerOf(seat);
    return manager === null ? false : unsaid.has(manager) || manager;
  });
  const moved = placed.filter((id) => after.get(id)?.seat === "person" && (otherChain.has(id) || underUnsaid.has(id)));
  return { moved, placed: placed.length };
}

/** People with a manager or reports, and those of whom a member said that they have no manager. */
function placedPeople(seats: ReadonlyMap<string, PlannedSeat>): string[] {
  const managers = new Set([...seats.values()].map(managerOf));
  return [...seats.values()]
    .filter((seat) => seat.seat === "person" && (managerOf(seat) !== null || seat.managerReason === "confirmed" || managers.has(seat.externalId)))
    .map(({ externalId }) => externalId);
}

/** A hidden manager still is one, so that hiding and showing move nobody. */
function managerOf(seat: PlannedSeat): string | null {
  return seat.managerReason === "hidden" ? seat.sourceManagerExternalId : seat.managerExternalId;
}

/** The HRIS's manager is the same, so the move is a member's override that came, ended or was suspended. */
function isMembers(was: PlannedSeat, is: PlannedSeat): boolean {
  const byMember = BY_MEMBER.has(was.managerReason) || BY_MEMBER.has(is.managerReason);
  return byMember && was.sourceManagerExternalId === is.sourceManagerExternalId;
}
