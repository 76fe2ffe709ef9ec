import type { ManagerReason } from "../person.ts";
import { type Entry, type Roster, told } from "./roster.ts";

/** The manager that the HRIS's word comes to. */
export interface Answer {
  /** The manager as the HRIS says. */
  source: string | null;
  manager: string | null;
  reason: ManagerReason | null;
  /** A vacant seat whose manager we only remember; the HRIS no longer tells it. */
  remembered: boolean;
}

/** Resolves managers by what the HRIS tells (rules M), as if no member had changed any. */
export class ToldManagers {
  readonly #roster: Roster;
  readonly #isHidden: (externalId: string) => boolean;
  readonly #above = new Map<string, string | null>();

  constructor(roster: Roster, isHidden: (externalId: string) => boolean) {
    this.#roster = roster;
    this.#isHidden = isHidden;
  }

  /** Somebody `covered` by a member's choice, or until now, keeps no stand-in for a manager who has not started: what is told decides alone. */
  of(entry: Entry, seat: "person" | "vacant", covered: boolean): Answer {
    const { stored } = entry;
    if (entry.keeps && stored !== null && !isByHand(stored.managerReason)) {
      const { sourceManagerExternalId: source, managerExternalId, managerReason: reason } = stored;
      const manager = reason === null ? managerExternalId : this.#shownAbove(managerExternalId);
      return { source, manager, reason, remembered: false };
    }
    return seat === "person" ? this.#ofPerson(entry, covered) : this.#ofVacant(entry);
  }

  /** The chart's manager before this run; in place of a member's choice, the HRIS's. Undefined for who had no seat. */
  lastOf(entry: Entry): string | null | undefined {
    const seated = seatedPerson(entry);
    if (seated === null || !isByHand(seated.managerReason)) return seated?.managerExternalId;
    const now = toldSource(entry);
    if (entry.place === "on" && wasChosen(entry) && this.#isYetToStart(now)) return this.#startedAbove(entry, now);
    const source = seated.sourceManagerExternalId;
    return source !== entry.externalId && this.#canSeat(source) ? source : null;
  }

  /** The last manager, to stay under for a while; in place of one who is still hidden, whom the chart showed instead. */
  standInOf(entry: Entry): string | null {
    const last = this.lastOf(entry) ?? null;
    const isStillHidden = last !== null && this.#isHidden(last) && entry.stored?.managerReason === "hidden";
    return this.#shownAbove(isStillHidden ? (entry.stored?.managerExternalId ?? null) : last);
  }

  /** The seat itself, or above hidden people the nearest shown one as stored. */
  #shownAbove(id: string | null): string | null {
    let at = id;
    while (at !== null && this.#isHidden(at)) at = this.#roster.get(at)?.stored?.managerExternalId ?? null;
    return at;
  }

  #isYetToStart(id: string | null): id is string {
    const place = id === null ? undefined : this.#roster.get(id)?.place;
    return place === "not-started" || place === "waits";
  }

  #ofPerson(entry: Entry, covered: boolean): Answer {
    const source = toldSource(entry);
    if (this.#isYetToStart(source)) return { source, remembered: false, ...this.#whileNotStarted(entry, source, covered) };
    return { source, remembered: false, ...this.#resolve(entry, source) };
  }

  #ofVacant(entry: Entry): Answer {
    const source = sentManager(entry) ?? null;
    if (source !== null) {
      if (!this.#isYetToStart(source)) return { source, remembered: false, ...this.#resolve(entry, source) };
      return { source, remembered: false, manager: this.#startedAbove(entry, source), reason: "not-started" };
    }
    const seated = seatedPerson(entry);
    const onChart = seated === null || isByHand(seated.managerReason) ? null : seated;
    const remembered = entry.person?.sourceManagerExternalId ?? null;
    const last = onChart === null ? remembered : onChart.managerExternalId;
    const manager = last !== entry.externalId && this.#canSeat(last) ? last : null;
    const reason = onChart?.managerReason ?? (manager === null ? "none" : null);
    return { source: remembered, manager, reason, remembered: !entry.keeps };
  }

  #resolve(entry: Entry, source: string | null): Pick<Answer, "manager" | "reason"> {
    if (source === null) return { manager: null, reason: "none" };
    if (source === entry.externalId) return { manager: null, reason: "self" };
    return this.#roster.has(source) ? { manager: source, reason: null } : { manager: null, reason: "unknown" };
  }

  #whileNotStarted(entry: Entry, source: string, covered: boolean): Pick<Answer, "manager" | "reason"> {
    const last = covered || wasChosen(entry) ? null : this.standInOf(entry);
    if (last !== null && this.#canSeat(last)) return { manager: last, reason: last === source ? null : "not-started" };
    return { manager: this.#startedAbove(entry, source), reason: "not-started" };
  }

  #canSeat(id: string | null): boolean {
    const entry = id === null ? undefined : this.#roster.get(id);
    return entry !== undefined && (entry.place === "on" || seatedPerson(entry) !== null);
  }

  #isShown(id: string): boolean {
    return this.#roster.get(id)?.place === "on" && !this.#isHidden(id);
  }

  #startedAbove(entry: Entry, source: string): string | null {
    const above = this.#nearestOn(source);
    return above === entry.externalId ? null : above;
  }

  /** The nearest person shown on the chart at or above `id`, by what this read tells; each id is walked once. */
  #nearestOn(id: string): string | null {
    const path: string[] = [];
    let at: string | null = id;
    while (at !== null && !this.#above.has(at) && !this.#isShown(at)) {
      path.push(at);
      this.#above.set(at, null);
      at = this.#roster.get(at)?.employee?.managerExternalId ?? null;
    }
    const nearest = at === null ? null : (this.#above.get(at) ?? (this.#isShown(at) ? at : null));
    for (const step of path) this.#above.set(step, nearest);
    return nearest;
  }
}

/** True where the chart's manager came from a member and not from the HRIS. */
export function isByHand(reason: ManagerReason | null): boolean {
  return reason === "override" || reason === "confirmed" || reason === "hidden";
}

/** The chart's manager before this run was a member's choice. */
export function wasChosen({ person }: Entry): boolean {
  return person?.managerReason === "override" || person?.managerReason === "confirmed";
}

/** The HRIS's manager of a person, as last told. */
function toldSource(entry: Entry): string | null {
  return told(sentManager(entry), entry.person?.sourceManagerExternalId);
}

/** Undefined when not sent, and for whoever keeps their manager. */
function sentManager({ employee, keeps }: Entry): string | null | undefined {
  return keeps ? undefined : employee?.managerExternalId;
}

/** The person while they have a seat on the chart, theirs or a vacant one. */
function seatedPerson({ person }: Entry): Entry["person"] {
  return person === null || person.seat === "gone" ? null : person;
}
