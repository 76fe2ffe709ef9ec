import type { LineFacts, LineField, SeatState, Unnamed } from "./lines.ts";

type States = ReadonlyMap<string, SeatState>;
type Changes = LineFacts["fields"];

/** Tells one person's values apart, with managers by the names of their moment. */
export class Fields {
  readonly #was: States;
  readonly #is: States;

  constructor(was: States, is: States) {
    this.#was = was;
    this.#is = is;
  }

  /** What differs; for a joiner all that they come with. */
  between(from: SeatState | undefined, to: SeatState): Changes {
    const changes: Changes = [];
    const note = (field: LineField, before: string | null | undefined, after: string | null): void => {
      if ((before ?? null) !== after) changes.push({ field, from: before ?? null, to: after });
    };
    note("name", from?.name, to.name);
    note("title", from?.title, to.title);
    note("email", from?.email, to.email);
    note("startDate", from?.startDate, to.startDate);
    if ((from?.picture ?? null) !== to.picture) changes.push({ field: "picture", from: from?.picture ? "picture" : null, to: to.picture ? "picture" : null });
    if ((from?.managerId ?? null) !== to.managerId) {
      changes.push({ field: "manager", from: nameIn(this.#was, from?.managerId ?? null), to: nameIn(this.#is, to.managerId) });
    }
    if (from !== undefined || isTop(to)) note("top", from && isTop(from) && to.managerId === null ? "top" : null, isTop(to) ? "top" : null);
    note("hidden", from?.hidden ? "hidden" : null, to.hidden ? "hidden" : null);
    return changes;
  }
}

/** Without a manager by a member's word. Who gets a manager afterwards is told as a mover. */
const isTop = ({ managerId, managerReason }: SeatState): boolean => managerId === null && managerReason === "confirmed";

/** A vacant seat goes by its title. */
export function nameIn(states: States, id: string | null): string | null | Unnamed {
  if (id === null) return null;
  const manager = states.get(id);
  if (manager?.seat === "vacant") return manager.title ?? { unnamed: "vacant" };
  return manager?.name ?? { unnamed: "erased" };
}
