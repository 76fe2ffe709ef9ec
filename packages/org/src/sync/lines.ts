import type { ManagerReason, Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import { Fields } from "./line-fields.ts";
import { Teams } from "./line-teams.ts";
import { compareIds } from "./compare-ids.ts";
import { type PlannedSeat, seatsAfter, seatsBefore } from "./seats-after.ts";

/** A seat at one moment, as history keeps it. Managers by person id. */
export interface SeatState {
  personId: string;
  seat: "person" | "vacant" | "gone";
  /** null on a vacant seat, and once erased. */
  name: string | null;
  title: string | null;
  email: string | null;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  /** Where the picture came from; only whether it differs is told. */
  picture: string | null;
  managerId: string | null;
  /** Why there is no manager; only a member's word (`confirmed`) is told. */
  managerReason?: ManagerReason | null;
  hidden: boolean;
  /** Whether the HRIS said that the person left; left out or null where nobody left or it is not known. */
  said?: boolean | null;
}

/** `top`: a member said that there is no manager, so the person stands at the top of the chart. */
export type LineField = "name" | "title" | "email" | "startDate" | "picture" | "manager" | "top" | "hidden";

/** A manager who has no name to tell: a vacant seat without a title, or somebody erased. */
export interface Unnamed {
  unnamed: "vacant" | "erased";
}

/** One person's part in a change, in a reader's words. */
export type PlanLine = Line<string | null>;

/** One person's part in a change, as it is kept: `inWords` makes lines of it. */
export type LineFacts = Line<string | null | Unnamed>;

interface Line<Value> {
  /** null for a joiner who is not known yet. */
  personId: string | null;
  /** As they are called, or were. */
  name: string | null;
  title: string | null;
  kind: "joined" | "changed" | "left";
  /** Whether the HRIS said so; null unless `left`, and where it is not known. */
  said: boolean | null;
  /** Managers by name (a vacant seat by its title), `picture`, `top` and `hidden` as null or their own word; `joined` tells what they come with. */
  fields: { field: LineField; from: Value; to: Value }[];
  /** The managers' person ids, for grouping; null for none, and for one who is not known yet. */
  managers: { from: string | null; to: string | null };
  /** Of a mover, the people below who come along; of a leaver, those who now report to the vacant seat; else 0. */
  team: number;
}

const ORDER: Record<PlanLine["kind"], number> = { left: 0, changed: 1, joined: 2 };
const collator = new Intl.Collator("en", { numeric: true });

/** What a reader sees differ between two moments, a line a person: who left, who changed, who joined, each by name. */
export function compareStates(before: readonly SeatState[], after: readonly SeatState[]): LineFacts[] {
  const was = byId(before);
  const is = byId(after);
  const teams = new Teams(was, is);
  const fields = new Fields(was, is);
  const lines: LineFacts[] = [];
  for (const personId of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [asPerson(was.get(personId)), asPerson(is.get(personId))];
    const shown = to ?? from;
    if (shown === undefined) continue;
    const changes = to === undefined ? [] : fields.between(from, to);
    if (from !== undefined && to !== undefined && changes.length === 0) continue;
    const moved = changes.some(({ field }) => field === "manager");
    lines.push({
      personId,
      name: shown.name,
      title: shown.title,
      kind: from === undefined ? "joined" : to === undefined ? "left" : "changed",
      said: to === undefined ? (is.get(personId)?.said ?? null) : null,
      fields: changes,
      managers: { from: from?.managerId ?? null, to: to?.managerId ?? null },
      team: to === undefined ? teams.reportingTo(personId) : moved && from !== undefined ? teams.alongWith(personId) : 0,
    });
  }
  return lines.sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || collator.compare(a.name ?? "", b.name ?? "") || compareIds(a.personId ?? "", b.personId ?? ""));
}

/** What a reader would see differ once the plan is applied. */
export function linesOfPlan(plan: Plan, people: readonly Person[]): LineFacts[] {
  const known = new Set(people.map(({ id }) => id));
  const knownId = (id: string | null): string | null => (id !== null && known.has(id) ? id : null);
  const said = new Map(plan.leaves.filter(({ from }) => from === "person").map((leave) => [leave.personId, leave.said]));
  const lines = compareStates(statesOf(seatsBefore(people)), statesOf(seatsAfter(plan, people)));
  return lines.map((line) => ({
    ...line,
    personId: knownId(line.personId),
    said: line.kind === "left" && line.personId !== null ? (said.get(line.personId) ?? null) : null,
    managers: { from: knownId(line.managers.from), to: knownId(line.managers.to) },
  }));
}

/** Seats with managers by person id; somebody new goes by an id of no person. */
function statesOf(seats: ReadonlyMap<string, PlannedSeat>): SeatState[] {
  const idOf = (externalId: string): string => seats.get(externalId)?.personId ?? `new ${externalId}`;
  return [...seats.values()].map((seat) => ({
    personId: idOf(seat.externalId),
    seat: seat.seat,
    name: seat.name,
    title: seat.title,
    email: seat.email,
    startDate: seat.startDate,
    picture: seat.pictureSource,
    managerId: seat.managerExternalId === null ? null : idOf(seat.managerExternalId),
    managerReason: seat.managerReason,
    hidden: seat.hidden,
  }));
}

const byId = (states: readonly SeatState[]): Map<string, SeatState> => new Map(states.map((state) => [state.personId, state]));
const asPerson = (state: SeatState | undefined): SeatState | undefined => (state?.seat === "person" ? state : undefined);
