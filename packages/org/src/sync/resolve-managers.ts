import type { Override } from "../override.ts";
import type { ByHand } from "./by-hand.ts";
import type { Entry, Roster } from "./roster.ts";
import { standingOf, wins } from "./standing.ts";
import { type Answer, ToldManagers, wasChosen } from "./told-managers.ts";

/** A seat on the chart and whom it reports to: by the HRIS's answer, or by a member's choice. */
export interface Placement extends Answer {
  entry: Entry;
  seat: "person" | "vacant";
  /** The HRIS's answer. */
  told: Answer;
  /** A member's choice of manager that may take the answer's place, and whether it does. */
  choice: Override | null;
  chosen: boolean;
  /** The HRIS's manager on the chart before this run; undefined for somebody who was not on it. */
  previous: string | null | undefined;
  /** Whom to stay under instead of a manager who closes a loop. */
  standIn: string | null;
  /** Under a member's choice, or was until now; whoever keeps their manager only if they were. */
  held: boolean;
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
    this.#told = new ToldManagers(roster, (id) => this.isHidden(id));
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

  /** A person who is shown may be chosen as manager; someone hidden or off the chart may not. */
  isShown(externalId: string): boolean {
    return this.#roster.get(externalId)?.place === "on" && !this.isHidden(externalId);
  }

  isHidden(externalId: string): boolean {
    return this.#byHand.hides(externalId) && this.#roster.get(externalId)?.place === "on";
  }

  /** Takes away vacant seats that nobody on the chart reports to, directly or through other vacant seats; answers which. */
  dropUnneeded(): Placement[] {
    const needed = new Set<Placement>();
    for (const placement of this.placements.values()) {
      if (placement.seat === "vacant") continue;
      let above = this.managerOf(placement);
      while (above !== undefined && above.seat === "vacant" && !needed.has(above)) {
        needed.add(above);
        above = this.managerOf(above);
      }
    }
    const unneeded = [...this.placements.values()].filter((placement) => placement.seat === "vacant" && !needed.has(placement));
    for (const { entry } of unneeded) this.placements.delete(entry.externalId);
    return unneeded;
  }

  managerOf(placement: Placement): Placement | undefined {
    return placement.manager === null ? undefined : this.placements.get(placement.manager);
  }

  #place(entry: Entry, seat: "person" | "vacant"): Placement {
    const alone = this.#told.of(entry, seat, false);
    const choice = this.#choiceOf(entry, alone.source);
    const told = choice === null ? alone : this.#told.of(entry, seat, true);
    const [previous, standIn] = [this.#told.lastOf(entry), this.#told.standInOf(entry)];
    return { entry, seat, told, choice, chosen: false, previous, standIn, held: wasChosen(entry) || (choice !== null && !entry.keeps), ...told };
  }

  #choiceOf({ externalId }: Entry, source: string | null): Override | null {
    const override = this.#byHand.of(externalId).get("manager");
    if (override === undefined || !wins(standingOf(override, source, this.#byHand.today))) return null;
    const { value } = override;
    return value === null || (value !== externalId && this.isShown(value)) ? override : null;
  }
}
