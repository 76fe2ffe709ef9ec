import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import { compareIds } from "./compare-ids.ts";
import type { Snapshot } from "./snapshot.ts";

/** Ids that the HRIS knew people by before, each with the person's present id; none that is anybody's present id. */
export class FormerIds {
  readonly #present = new Map<string, string>();

  constructor(people: readonly Person[]) {
    for (const { externalId, formerExternalIds = [] } of people) {
      for (const former of formerExternalIds) {
        const other = this.#present.get(former);
        if (other === undefined || compareIds(externalId, other) < 0) this.#present.set(former, externalId);
      }
    }
    if (this.#present.size > 0) for (const { externalId } of people) this.#present.delete(externalId);
  }

  /** Whom an id means. */
  meant<T extends string | null | undefined>(id: T): T | string {
    return (typeof id === "string" ? this.#present.get(id) : undefined) ?? id;
  }

  /** The read without rows of former ids, its managers by present ids. */
  inSnapshot(snapshot: Snapshot): Snapshot {
    if (this.#present.size === 0) return snapshot;
    const listed = snapshot.employees.filter(({ externalId }) => !this.#present.has(externalId));
    const employees = listed.map((employee) => {
      const { managerExternalId } = employee;
      return managerExternalId === undefined ? employee : { ...employee, managerExternalId: this.meant(managerExternalId) };
    });
    return { ...snapshot, employees };
  }

  inPerson(person: Person): Person {
    const source = this.meant(person.sourceManagerExternalId);
    return source === person.sourceManagerExternalId ? person : { ...person, sourceManagerExternalId: source };
  }

  inOverride(override: Override): Override {
    if (this.#present.size === 0 || override.field !== "manager") return override;
    const { value, source, knownSource } = override;
    return { ...override, value: this.meant(value), source: this.meant(source), knownSource: this.meant(knownSource) };
  }
}
