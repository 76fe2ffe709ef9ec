import type { Override, OverrideField } from "../override.ts";
import type { Person } from "../person.ts";
import { isOver } from "./standing.ts";

type FieldOverrides = ReadonlyMap<OverrideField, Override>;

const NO_OVERRIDES: FieldOverrides = new Map();

/** Members' overrides of known people, by person and field. */
export class ByHand {
  readonly today: string;
  readonly #byPerson = new Map<string, Map<OverrideField, Override>>();

  constructor(overrides: readonly Override[], people: readonly Person[], today: string) {
    this.today = today;
    if (overrides.length === 0) return;
    const known = new Set(people.map(({ externalId }) => externalId));
    for (const override of overrides) {
      if (!known.has(override.externalId)) continue;
      const fields = this.#byPerson.get(override.externalId);
      if (fields === undefined) this.#byPerson.set(override.externalId, new Map([[override.field, override]]));
      else fields.set(override.field, override);
    }
  }

  of(externalId: string): FieldOverrides {
    return this.#byPerson.get(externalId) ?? NO_OVERRIDES;
  }

  /** Whether a member takes this person off the chart. */
  hides(externalId: string): boolean {
    const hidden = this.of(externalId).get("hidden");
    return hidden !== undefined && !isOver(hidden, this.today);
  }

  /** The person with the HRIS's values, where an override covered them; the manager stays as on the chart. */
  uncovered(person: Person): Person {
    const fields = this.of(person.externalId);
    if (fields.size === 0) return person;
    const source = (field: OverrideField, stored: string | null): string | null => {
      const override = fields.get(field);
      return override === undefined ? stored : override.source;
    };
    return {
      ...person,
      name: source("name", person.name),
      title: source("title", person.title),
      startDate: source("startDate", person.startDate),
      pictureSource: source("picture", person.pictureSource),
      sourceManagerExternalId: person.seat === "gone" ? source("manager", null) : person.sourceManagerExternalId,
    };
  }
}
