import { compareIds } from "./compare-ids.ts";
import { nameIn } from "./line-fields.ts";
import type { SeatState, Unnamed } from "./lines.ts";

/** What became of one vacant seat. */
export interface SeatNote {
  personId: string;
  /** `opened`: vacant from the start, since who held it had left before. `closed`: nobody reports there any more. */
  kind: "opened" | "closed" | "moved" | "renamed";
  title: string | null;
  /** Of a move the managers, of a new title the one before. */
  from: string | null | Unnamed;
  to: string | null | Unnamed;
}

/** The vacant seats that differ between two moments and have no line: a leaver's line tells of the seat, and so does who takes it again. */
export function compareVacant(before: readonly SeatState[], after: readonly SeatState[]): SeatNote[] {
  const was = new Map(before.map((state) => [state.personId, state]));
  const is = new Map(after.map((state) => [state.personId, state]));
  const notes: SeatNote[] = [];
  for (const personId of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(personId), is.get(personId)];
    const note = (kind: SeatNote["kind"], title: string | null, values: Pick<SeatNote, "from" | "to"> = { from: null, to: null }): number => notes.push({ personId, kind, title, ...values });
    if (to?.seat === "vacant") {
      if (from === undefined || from.seat === "gone") note("opened", to.title);
      if (from?.seat !== "vacant") continue;
      if (from.managerId !== to.managerId) note("moved", to.title, { from: from.managerId === null ? null : nameIn(was, from.managerId), to: to.managerId === null ? null : nameIn(is, to.managerId) });
      if (from.title !== to.title) note("renamed", from.title, { from: from.title, to: to.title });
    } else if (from?.seat === "vacant" && to?.seat !== "person") note("closed", from.title);
  }
  return notes.sort((a, b) => (a.title ?? "").localeCompare(b.title ?? "", "en") || compareIds(a.personId, b.personId));
}
