import type { ManagerReason } from "../person.ts";
import { type Entry, type Roster, told } from "./roster.ts";

/** A seat on the chart and whom it reports to. */
export interface Placement {
  entry: Entry;
  seat: "person" | "vacant";
  /** The manager as the HRIS says. */
  source: string | null;
  /** The manager on the chart. */
  manager: string | null;
  reason: ManagerReason | null;
  /** The chart's manager before this run; undefined for somebody who was not on it. */
  previous: string | null | undefined;
  /** A vacant seat whose manager we only remember; the HRIS no longer tells it. */
  remembered: boolean;
}

type Answer = Pick<Placement, "source" | "manager" | "reason" | "remembered">;

/** Seats, by external id; grows as vacant seats are called for. */
export class Seating {
  readonly placements = new Map<string, Placement>();
  readonly #roster: Roster;
  readonly #above = new Map<string, string | null>();

  constructor(roster: Roster) {
    this.#roster = roster;
    for (const entry of roster.values()) {
      if (entry.place === "on") this.placements.set(entry.externalId, this.#place(entry, "person"));
    }
    for (const placement of this.placements.values()) this.seatManagerOf(placement);
  }

  /** Makes a vacant seat of the manager, and of theirs, as far up as they are off the chart. */
  seatManagerOf(placement: Placement): void {
    let id = placement.manager;
    while (id !== null && !this.placements.has(id)) {
      const entry = this.#roster.get(id);
      if (entry === undefined) throw new Error("A manager must be in the roster");
      const vacant = this.#place(entry, "vacant");
      this.placements.set(id, vacant);
      id = vacant.manager;
    }
  }

  /** Takes away vacant seats that nobody on the chart reports to, directly or through other vacant seats. */
  dropUnneeded(): void {
    const needed = new Set<Placement>();
    for (const placement of this.placements.values()) {
      if (placement.seat === "vacant") continue;
      let above = this.managerOf(placement);
      while (above !== undefined && above.seat === "vacant" && !needed.has(above)) {
        needed.add(above);
        above = this.managerOf(above);
      }
    }
    for (const [id, placement] of this.placements) {
      if (placement.seat === "vacant" && !needed.has(placement)) this.placements.delete(id);
    }
  }

  managerOf(placement: Placement): Placement | undefined {
    return placement.manager === null ? undefined : this.placements.get(placement.manager);
  }

  #place(entry: Entry, seat: "person" | "vacant"): Placement {
    const answer = seat === "person" ? this.#resolvePerson(entry) : this.#resolveVacant(entry);
    return { entry, seat, previous: seatedPerson(entry)?.managerExternalId, ...answer };
  }

  #resolvePerson(entry: Entry): Answer {
    const source = told(entry.employee?.managerExternalId, entry.person?.sourceManagerExternalId);
    if (source !== null && this.#roster.get(source)?.place === "not-started") {
      return { source, remembered: false, ...this.#whileNotStarted(entry, source) };
    }
    return { source, remembered: false, ...this.#resolve(entry, source) };
  }

  #resolveVacant(entry: Entry): Answer {
    const source = entry.employee?.managerExternalId ?? null;
    if (source !== null) {
      if (this.#roster.get(source)?.place !== "not-started") {
        return { source, remembered: false, ...this.#resolve(entry, source) };
      }
      return { source, remembered: false, manager: this.#startedAbove(entry, source), reason: "not-started" };
    }
    const stored = seatedPerson(entry);
    if (stored === null) return { source: null, manager: null, reason: "none", remembered: true };
    const manager = this.#canSeat(stored.managerExternalId) ? stored.managerExternalId : null;
    const reason = manager === null ? (stored.managerReason ?? "none") : stored.managerReason;
    return { source: stored.sourceManagerExternalId, manager, reason, remembered: true };
  }

  #resolve(entry: Entry, source: string | null): Pick<Answer, "manager" | "reason"> {
    if (source === null) return { manager: null, reason: "none" };
    if (source === entry.externalId) return { manager: null, reason: "self" };
    return this.#roster.has(source) ? { manager: source, reason: null } : { manager: null, reason: "unknown" };
  }

  #whileNotStarted(entry: Entry, source: string): Pick<Answer, "manager" | "reason"> {
    const last = seatedPerson(entry)?.managerExternalId ?? null;
    if (last !== null && this.#canSeat(last)) return { manager: last, reason: last === source ? null : "not-started" };
    return { manager: this.#startedAbove(entry, source), reason: "not-started" };
  }

  #canSeat(id: string | null): boolean {
    const entry = id === null ? undefined : this.#roster.get(id);
    return entry !== undefined && (entry.place === "on" || seatedPerson(entry) !== null);
  }

  #startedAbove(entry: Entry, source: string): string | null {
    const above = this.#nearestOn(source);
    return above === entry.externalId ? null : above;
  }

  /** The nearest person on the chart at or above `id`, by what this read tells; each id is walked once. */
  #nearestOn(id: string): string | null {
    const path: string[] = [];
    let at: string | null = id;
    while (at !== null && !this.#above.has(at) && this.#roster.get(at)?.place !== "on") {
      path.push(at);
      this.#above.set(at, null);
      at = this.#roster.get(at)?.employee?.managerExternalId ?? null;
    }
    const nearest = at === null ? null : (this.#above.get(at) ?? (this.#roster.get(at)?.place === "on" ? at : null));
    for (const step of path) this.#above.set(step, nearest);
    return nearest;
  }
}

/** The stored person while they have a seat on the chart, theirs or a vacant one. */
function seatedPerson(entry: Entry): Entry["person"] {
  return entry.person === null || entry.person.seat === "gone" ? null : entry.person;
}
