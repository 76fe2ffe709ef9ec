import { dayNumber } from "../day.ts";
import type { ChartPerson } from "./chart-person.ts";

/** Everybody on the chart, a row each. Flags are 1 where they hold. */
export interface Columns {
  /** The row of the manager, -1 for none. */
  parent: Int32Array;
  /** null only on a vacant seat. */
  names: readonly (string | null)[];
  titles: readonly (string | null)[];
  /** 1 for a vacant seat. */
  vacant: Uint8Array;
  /** A member said that this person has no manager. */
  confirmedRoot?: Uint8Array;
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden?: Uint8Array;
  /** The first day of who has yet to start, as `dayNumber` has it; 0 for everybody else. */
  arriving?: Int32Array;
  /** Decide between people of one name; the order of the rows does where they are left out. */
  ids?: readonly string[];
}

/** The rows of the list, in its order. A manager missing from it counts as none. */
export function columnsOf(people: readonly ChartPerson[]): Columns {
  const rows = new Map(people.map(({ id }, row) => [id, row]));
  const flags = (flag: (person: ChartPerson) => boolean): Uint8Array => Uint8Array.from(people, (person) => (flag(person) ? 1 : 0));
  return {
    parent: Int32Array.from(people, ({ managerId }) => (managerId === null ? -1 : rows.get(managerId) ?? -1)),
    names: people.map(({ name }) => name),
    titles: people.map(({ title }) => title),
    vacant: flags(({ name }) => name === null),
    confirmedRoot: flags(({ confirmedRoot = false }) => confirmedRoot),
    hidden: flags(({ hidden = false }) => hidden),
    arriving: Int32Array.from(people, ({ arriving = null }) => (arriving === null ? 0 : dayNumber(arriving))),
    ids: people.map(({ id }) => id),
  };
}
