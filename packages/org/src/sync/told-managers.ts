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
  readonly #above = new Map<string, string | null>();

  constructor(roster: Roster) {
    this.#roster = roster;
  }

  of(entry: Entry, seat: "person" | "vacant"): Answer {
    const { stored } = entry;
    if (entry.keeps && stored !== null && !isByHand(stored.managerReason)) {
      const { sourceManagerExternalId: source, managerExternalId: manager, managerReason: reason } = stored;
      return { source, manager, reason, remembered: seat === "vacant" };
    }
    return seat === "person" ? this.#ofPerson(entry) : this.#ofVacant(entry);
  }

  /** The chart's manager before this run; in place of a member's choice, the HRIS's. Undefined for who had no seat. */
  lastOf(entry: Entry): string | null | undefined {
    const seated = seatedPerson(entry);
    if (seated === null || !isByHand(seated.managerReason)) return seated?.managerExternalId;
    const source = seated.sourceManagerExternalId;
    return source !== entry.externalId && this.#canSeat(source) ? source : null;
  }

  #ofPerson(entry: Entry): Answer {
    const source = told(sentManager(entry), entry.person?.sourceManagerExternalId);
    if (this.#isYetToStart(source)) return { source, remembered: false, ...this.#whileNotStarted(entry, source) };
    return { source, remembered: false, ...this.#resolve(entry, source) };
  }

  #ofVacant(entry: Entry): Answer {
    const source = sentManager(entry) ?? null;
    if (source !== null) {
      if (!this.#isYetToStart(source)) return { source, remembered: false, ...this.#resolve(entry, source) };
      return { source, remembered: false, manager: this.#startedAbove(entry, source), reason: "not-started" };
    }
    const stored = seatedPerson(entry);
    if (stored === null) return { source: null, manager: null, reason: "none", remembered: true };
    const last = this.lastOf(entry) ?? null;
    const manager = this.#canSeat(last) ? last : null;
    const lastReason = isByHand(stored.managerReason) ? null : stored.managerReason;
    const reason = manager === null ? (lastReason ?? "none") : lastReason;
    return { source: stored.sourceManagerExternalId, manager, reason, remembered: true };
  }

  #resolve(entry: Entry, source: string | null): Pick<Answer, "manager" | "reason"> {
    if (source === null) return { manager: null, reason: "none" };
    if (source === entry.externalId) return { manager: null, reason: "self" };
    return this.#roster.has(source) ? { manager: source, reason: null } : { manager: null, reason: "unknown" };
  }

  #isYetToStart(id: string | null): id is string {
    const place = id === null ? undefined : this.#roster.get(id)?.place;
    return place === "not-started" || place === "waits";
  }

  #whileNotStarted(entry: Entry, source: string): Pick<Answer, "manager" | "reason"> {
    const last = this.lastOf(entry) ?? null;
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

/** True where the chart's manager came from a member and not from the HRIS. */
export function isByHand(reason: ManagerReason | null): boolean {
  return reason === "override" || reason === "confirmed" || reason === "hidden";
}

/** Undefined when not sent, and for whoever keeps their manager. */
function sentManager({ employee, keeps }: Entry): string | null | undefined {
  return keeps ? undefined : employee?.managerExternalId;
}

/** The person while they have a seat on the chart, theirs or a vacant one. */
function seatedPerson({ person }: Entry): Entry["person"] {
  return person === null || person.seat === "gone" ? null : person;
}
