import fc from "fast-check";
import { expect, test } from "vitest";
import type { Override, OverrideField } from "../override.ts";
import type { Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import { findArrivals } from "./arrivals.ts";
import { planEdit } from "./plan-edit.ts";
import { planSync, type PlanInput } from "./plan.ts";
import type { Employee } from "./snapshot.ts";
import { applyOverrides, applyPlan, employee, reversePlan } from "./testing.ts";

const SIZE = 7;
const id = fc.integer({ min: 1, max: SIZE });
const managerId = fc.option(fc.integer({ min: 1, max: SIZE + 1 }), { nil: null, freq: 6 });

/** What happens in the HRIS before a read. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("is" as const), id, manager: managerId }) },
  fc.record({ kind: fc.constantFrom("leaves" as const, "vanishes" as const, "starts later" as const, "starts soon" as const), id }),
  fc.record({ kind: fc.constant("is titled" as const), id, title: fc.constantFrom("Chef", "Cook", null) }),
);

/** What a member does after it. */
const field = fc.constantFrom<OverrideField>("manager", "manager", "manager", "hidden", "hidden", "title", "name", "startDate", "picture");
const until = fc.constantFrom<Override["until"]>("agrees", "agrees", "always", "date");
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("overrides" as const), id, field, until, manager: managerId, title: fc.constantFrom("Chef", "Boss") }) },
  fc.record({ kind: fc.constantFrom("releases" as const, "keeps" as const), nth: fc.nat(9) }),
);

const month = fc.record({
  days: fc.constantFrom(0, 0, 1, 30),
  events: fc.array(event, { maxLength: 4 }),
  read: fc.constantFrom("ordinary", "ordinary", "ordinary", "moves wait", "no names", "no status", "no titles", "no managers"),
  deed: fc.option(deed, { nil: null, freq: 3 }),
});
type Month = typeof month extends fc.Arbitrary<infer T> ? T : never;

/** The HRIS, and what we hold of it. */
class Company {
  readonly rows = new Map<string, Employee>();
  people: Person[] = [];
  overrides: Override[] = [];
  #day = Date.parse("2026-01-01");
  #made = 0;

  get today(): string {
    return dayOf(this.#day);
  }

  live({ days, events, read, deed: done }: Month): void {
    this.#day += days * 86_400_000;
    for (const one of events) this.#happen(one);
    this.#sync(read);
    if (done !== null) this.#edit(done);
    const nothing = planEdit({ people: this.people, overrides: this.overrides, today: this.today, preferLegalName: false });
    expectEmpty(nothing);
  }

  #happen(one: typeof event extends fc.Arbitrary<infer T> ? T : never): void {
    const key = String(one.id);
    const row = this.rows.get(key) ?? employee(one.id, null);
    if (one.kind === "is") this.rows.set(key, { ...employee(one.id, one.manager), title: row.title ?? null });
    if (one.kind === "leaves") this.rows.set(key, { ...row, status: "inactive" });
    if (one.kind === "starts later") this.rows.set(key, { ...row, status: "onboarding", startDate: dayOf(this.#day + 40 * 86_400_000) });
    if (one.kind === "starts soon") this.rows.set(key, { ...row, status: "onboarding", startDate: dayOf(this.#day + 10 * 86_400_000) });
    if (one.kind === "is titled") this.rows.set(key, { ...row, title: one.title });
    if (one.kind === "vanishes") this.rows.delete(key);
  }

  #sync(read: string): void {
    const missing = { "no names": ["firstName", "lastName", "preferredName"], "no status": ["status", "endDate"], "no titles": ["title"], "no managers": ["managerExternalId"] }[read] ?? [];
    const employees = [...this.rows.values()].map((row) => {
      const sent = { ...row };
      for (const key of missing) Reflect.deleteProperty(sent, key);
      return sent;
    });
    const frozen = { name: read === "no names", presence: read === "no status" };
    const input: PlanInput = { snapshot: { employees, unreadable: [] }, people: this.people, overrides: this.overrides, today: this.today, preferLegalName: false, frozen, movesWait: read === "moves wait" };
    const before = this.people;
    const plan = planSync(input);
    this.#apply(plan);
    const again = planSync({ ...input, people: this.people, overrides: this.overrides });
    expectEmpty(again);
    expect(again.findings).toEqual(plan.findings);
    this.#expectArrivals(input, plan, before);
    if (frozen.presence) expect(ids(this.people, "person")).toEqual(ids(before, "person"));
    if (input.movesWait) expectUnmoved(before, this.people);
  }

  /** Who starts within 20 days is none of the chart's, and hangs under a seat of it; told the same by the plan that changes nothing. */
  #expectArrivals(input: PlanInput, plan: Plan, before: Person[]): void {
    const arrivals = findArrivals({ ...input, plan, people: before, days: 20 });
    const seats = new Set(this.people.filter(({ seat }) => seat !== "gone").map(({ externalId }) => externalId));
    const present = new Set(ids(this.people, "person"));
    for (const { externalId, startDate, managerExternalId } of arrivals) {
      expect(present.has(externalId)).toBe(false);
      expect(startDate > input.today && startDate <= dayOf(this.#day + 20 * 86_400_000)).toBe(true);
      if (managerExternalId !== null) expect(seats.has(managerExternalId)).toBe(true);
    }
    const empty = planSync({ ...input, people: this.people, overrides: this.overrides });
    expect(findArrivals({ ...input, plan: empty, people: this.people, days: 20 })).toEqual(arrivals);
  }

  #edit(one: typeof deed extends fc.Arbitrary<infer T> ? T : never): void {
    let released: Override[] = [];
    if (one.kind === "overrides") this.#override(one);
    else {
      const chosen = this.overrides[one.nth % Math.max(1, this.overrides.length)];
      if (chosen === undefined) return;
      if (one.kind === "keeps") this.overrides = this.overrides.map((other) => (other === chosen ? { ...other, knownSource: other.source } : other));
      else {
        released = [chosen];
        this.overrides = this.overrides.filter((other) => other !== chosen);
      }
    }
    this.#apply(planEdit({ people: this.people, overrides: this.overrides, released, today: this.today, preferLegalName: false }));
  }

  #override(one: { id: number; field: OverrideField; until: Override["until"]; manager: number | null; title: string }): void {
    const person = this.people.find(({ externalId }) => externalId === String(one.id));
    if (person === undefined || person.seat !== "person") return;
    const present = this.overrides.find((other) => other.externalId === person.externalId && other.field === one.field);
    const kept = this.overrides.filter((other) => other !== present);
    const fields: Record<OverrideField, [source: string | null, value: string | null]> = {
      manager: [person.sourceManagerExternalId, one.manager === null ? null : String(one.manager)],
      title: [person.title, one.title],
      name: [person.name, one.title],
      startDate: [person.startDate, "2025-05-05"],
      picture: [person.pictureSource, null],
      hidden: [null, "true"],
    };
    const [source, value] = fields[one.field];
    const from = present === undefined ? source : present.source;
    const overrideId = present?.id ?? `override-${String(this.#made++).padStart(4, "0")}`;
    const untilDate = one.until === "date" ? dayOf(this.#day + 20 * 86_400_000) : null;
    this.overrides = [...kept, { id: overrideId, externalId: person.externalId, field: one.field, value, until: one.until, untilDate, source: from, knownSource: from, state: "active" }];
  }

  #apply(plan: Plan): void {
    const people = applyPlan(this.people, plan);
    const overrides = applyOverrides(this.overrides, plan);
    const known = new Set(this.people.map(({ externalId }) => externalId));
    const back = reversePlan(plan);
    expect(byId(applyPlan(people, back).filter(({ externalId }) => known.has(externalId)))).toEqual(byId(this.people));
    expect(applyOverridesBack(overrides, back)).toEqual(sorted(this.overrides));
    expectForest(people);
    for (const person of people) expectExplained(person, people, overrides);
    this.people = people;
    this.overrides = overrides;
  }
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const byId = (people: Person[]): Person[] => people.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
const sorted = (overrides: Override[]): Override[] => overrides.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const ids = (people: Person[], seat: Person["seat"]): string[] => byId(people).filter((person) => person.seat === seat).map(({ externalId }) => externalId);

function applyOverridesBack(overrides: Override[], { overrides: changes }: Plan): Override[] {
  const now = new Map(overrides.map((one) => [one.id, one]));
  for (const { id: overrideId, was, to } of changes) now.set(overrideId, { ...was, ...to });
  return sorted([...now.values()]);
}

function expectEmpty({ joins, changes, leaves, overrides }: Plan): void {
  expect({ joins, changes, leaves, overrides }).toEqual({ joins: [], changes: [], leaves: [], overrides: [] });
}

/** Whoever was on the chart is under the same manager, but for what members chose, whom they hid included. */
function expectUnmoved(before: Person[], after: Person[]): void {
  const now = new Map(after.map((person) => [person.externalId, person]));
  for (const { externalId, seat, managerExternalId, sourceManagerExternalId, managerReason } of before) {
    const person = now.get(externalId);
    if (seat !== "person" || person?.seat !== "person") continue;
    expect(person.sourceManagerExternalId).toBe(sourceManagerExternalId);
    const isHidden = managerExternalId !== null && now.get(managerExternalId)?.hidden === true;
    const byMember = isHidden || [managerReason, person.managerReason].some((reason) => reason === "override" || reason === "confirmed" || reason === "hidden");
    if (!byMember) expect(person.managerExternalId).toBe(managerExternalId);
  }
}

function expectForest(people: Person[]): void {
  const seats = new Map(people.filter(({ seat }) => seat !== "gone").map((person) => [person.externalId, person]));
  expect(new Set(people.map(({ externalId }) => externalId)).size).toBe(people.length);
  for (const person of seats.values()) {
    if (person.seat === "vacant") expect(person).toMatchObject({ name: null, email: null, startDate: null, pictureSource: null, hidden: false });
    const above = new Set([person.externalId]);
    for (let at: Person | undefined = person; at !== undefined && at.managerExternalId !== null; at = seats.get(at.managerExternalId)) {
      expect(seats.has(at.managerExternalId), "the manager has a seat").toBe(true);
      expect(above.has(at.managerExternalId), "no loop").toBe(false);
      above.add(at.managerExternalId);
    }
  }
}

/** Every value is the HRIS's, an override's, or follows from a rule that its reason names. */
function expectExplained(person: Person, people: Person[], overrides: Override[]): void {
  const { seat, externalId, managerExternalId, sourceManagerExternalId, managerReason } = person;
  if (seat === "gone") return;
  const winning = overrides.filter((one) => one.externalId === externalId && one.state !== "suspended");
  const manager = winning.find((one) => one.field === "manager");
  const hidden = new Set(people.filter((one) => one.hidden).map((one) => one.externalId));
  if (managerExternalId !== null) expect(hidden.has(managerExternalId)).toBe(false);
  if (managerReason === null) expect(managerExternalId).toBe(sourceManagerExternalId);
  if (managerReason === "hidden") expect(hidden).toContain(sourceManagerExternalId);
  if (managerReason === "override" || managerReason === "confirmed") expect(manager?.value).toBe(managerExternalId);
  else expect(manager).toBeUndefined();
  if (managerReason === "confirmed" || managerReason === "none" || managerReason === "self" || managerReason === "unknown") expect(managerExternalId).toBeNull();
  if (managerReason === "override") expect(people.find((one) => one.externalId === managerExternalId)?.seat).toBe("person");
  for (const { field: overridden, value } of winning) {
    if (overridden === "title") expect(person.title).toBe(value);
    if (seat === "vacant") continue;
    if (overridden === "name" || overridden === "startDate") expect(person[overridden]).toBe(value);
    if (overridden === "picture") expect(person.pictureSource).toBe(value);
    if (overridden === "hidden") expect(person.hidden).toBe(true);
  }
  if (!winning.some((one) => one.field === "hidden")) expect(person.hidden).toBe(false);
}

test("[S1] [S5] [O1] [E1] whatever happens in the HRIS and by hand, the chart is a forest that can be explained, kept and taken back", () => {
  fc.assert(
    fc.property(fc.array(month, { minLength: 1, maxLength: 14 }), (months) => {
      const company = new Company();
      for (let one = 1; one <= SIZE; one += 1) company.rows.set(String(one), employee(one, one === 1 ? null : one >> 1));
      for (const one of months) company.live(one);
    }),
    { numRuns: 250 },
  );
});
