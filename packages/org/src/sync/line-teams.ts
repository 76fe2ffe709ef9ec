import type { SeatState } from "./lines.ts";

type States = ReadonlyMap<string, SeatState>;

/** Counts who is below whom after a change, and came there with them; linear in time, safe in loops. */
export class Teams {
  readonly #was: States;
  readonly #is: States;
  #along: Map<string, number> | undefined;
  #direct: Map<string, number> | undefined;

  constructor(was: States, is: States) {
    this.#was = was;
    this.#is = is;
  }

  /** The people below who were there before and whose managers up to this one are the same. */
  alongWith(personId: string): number {
    this.#along ??= this.#countAlong();
    return this.#along.get(personId) ?? 0;
  }

  /** The people who report to a vacant seat. */
  reportingTo(personId: string): number {
    if (this.#is.get(personId)?.seat !== "vacant") return 0;
    this.#direct ??= countBy([...this.#is.values()].filter(({ seat }) => seat === "person"), ({ managerId }) => managerId);
    return this.#direct.get(personId) ?? 0;
  }

  #countAlong(): Map<string, number> {
    const staying = new Map([...this.#is.values()].flatMap((state) => (this.#stays(state) ? [[state.personId, state]] : [])));
    const pending = countBy([...staying.values()], ({ managerId }) => managerId);
    const along = new Map<string, number>();
    const ready = [...staying.keys()].filter((id) => !pending.has(id));
    for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
      const state = staying.get(id);
      const managerId = state?.managerId ?? null;
      if (managerId === null) continue;
      const self = state?.seat === "person" && this.#was.get(id)?.seat === "person" ? 1 : 0;
      along.set(managerId, (along.get(managerId) ?? 0) + (along.get(id) ?? 0) + self);
      const left = (pending.get(managerId) ?? 0) - 1;
      pending.set(managerId, left);
      if (left === 0 && staying.has(managerId)) ready.push(managerId);
    }
    return along;
  }

  #stays({ personId, managerId, seat }: SeatState): boolean {
    const was = this.#was.get(personId);
    return seat !== "gone" && was !== undefined && was.seat !== "gone" && was.managerId === managerId;
  }
}

function countBy(states: readonly SeatState[], key: (state: SeatState) => string | null): Map<string, number> {
  const counts = new Map<string, number>();
  for (const state of states) {
    const at = key(state);
    if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}
