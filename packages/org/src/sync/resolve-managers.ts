import type { Override } from "../override.ts";
import type { ByHand } from "./by-hand.ts";
import type { Entry, Roster } from "./roster.ts";
import { standingOf, wins } from "./standing.ts";
import { type Answer, isByHand, ToldManagers } from "./told-managers.ts";

/** A seat on the chart and whom it reports to: by the HRIS's answer, or by a member's choice. */
export interface Placement extends Answer {
  entry: Entry;
  seat: "person" | "vacant";
  /** The HRIS's answer, which a member's choice covers. */
  told: Answer;
  /** The choice that `manager` and `reason` are of. */
  override: Override | null;
  /** The HRIS's manager on the chart before this run; undefined for somebody who was not on it. */
  previous: string | null | undefined;
  /** Was under a member's choice until now. */
  released: boolean;
}

/** Seats, by external id; grows as vacant seats are called for. */
export class Seating {
  readonly placements = new Map<string, Placement>();
  readonly #roster: Roster;
  readonly #byHand: ByHand;
  readonly #told: ToldManagers;

  constructor(roster: Roster, byHand: ByHand) {
    this.#roster = roster;
    this.#byHand = byHand;
    this.#told = new ToldManagers(roster);
    for (const entry of roster.values()) {
      if (entry.place === "on") this.placements.set(entry.externalId, this.#place(entry, "person"));
    }
    for (const placement of this.placements.values()) this.seatManagersOf(placement);
  }

  /** Makes a vacant seat of the manager, and of theirs, as far up as they are off the chart. */
  seatManagersOf({ manager, told }: Placement): void {
    const ids = [manager, told.manager];
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
      if (id === null || this.placements.has(id)) continue;
      const entry = this.#roster.get(id);
      if (entry === undefined) throw new Error("A manager must be in the roster");
      const vacant = this.#place(entry, "vacant");
      this.placements.set(id, vacant);
      ids.push(vacant.manager, vacant.told.manager);
    }
  }

  /** Puts the HRIS's answer in the place of a member's choice. */
  suspend(placement: Placement): void {
    Object.assign(placement, placement.told, { override: null, released: wasChosen(placement.entry) });
  }

  /** A person who is shown may be chosen as manager; someone hidden or off the chart may not. */
  isShown(externalId: string): boolean {
    return this.#roster.get(externalId)?.place === "on" && !this.isHidden(externalId);
  }

  isHidden(externalId: string): boolean {
    return this.#byHand.hides(externalId) && this.#roster.get(externalId)?.place === "on";
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
    const told = this.#told.of(entry, seat);
    const override = this.#choiceOf(entry, told.source);
    const chosen = override && { manager: override.value, reason: override.value === null ? "confirmed" as const : "override" as const };
    const released = override === null && wasChosen(entry);
    return { entry, seat, told, override, previous: this.#told.lastOf(entry), released, ...told, ...chosen };
  }

  #choiceOf({ externalId }: Entry, source: string | null): Override | null {
    const override = this.#byHand.of(externalId).get("manager");
    if (override === undefined || !wins(standingOf(override, source, this.#byHand.today))) return null;
    const { value } = override;
    return value === null || (value !== externalId && this.isShown(value)) ? override : null;
  }
}

/** The chart's manager before this run was a member's choice. */
function wasChosen({ stored }: Entry): boolean {
  return stored !== null && stored.managerReason !== "hidden" && isByHand(stored.managerReason);
}
