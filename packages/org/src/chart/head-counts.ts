import type { Columns } from "./columns.ts";
import type { Forest } from "./forest.ts";

/** How many seats of each sort; the one definition that every page, mail and file counts by. */
export interface Heads {
  /** Those who hold a seat on the chart today. */
  people: number;
  /** Seats that nobody holds; never counted as people. */
  vacant: number;
  /** Those who have yet to start; never counted as people. */
  arriving: number;
}

/** The whole chart in numbers. */
export interface ChartCounts extends Heads {
  /** People with a manager, with somebody below, or with a place by a member's word. */
  placed: number;
  /** The other people; `placed` and they are all people. */
  unplaced: number;
}

/** A seat as far as it is counted. */
interface Counted {
  seat: "person" | "vacant";
  /** The first day of somebody who has yet to start. */
  arriving?: string | null;
}

/** Counts the seats of a list. */
export function countHeads(seats: Iterable<Counted>): Heads {
  const heads = { people: 0, vacant: 0, arriving: 0 };
  for (const { seat, arriving = null } of seats) heads[seat === "vacant" ? "vacant" : arriving === null ? "people" : "arriving"] += 1;
  return heads;
}

/** Whether everybody counted is a person, so that one number says it all. */
export const areAllPeople = ({ vacant, arriving }: Heads): boolean => vacant === 0 && arriving === 0;

/** What is counted of a chart. */
export type CountedColumns = Pick<Columns, "vacant" | "arriving">;

/**
 * Counts below any seat. Vacant seats and arrivals are few, so only they are looked up: building this takes one look at
 * each row, and a count takes time logarithmic in their number.
 */
export class HeadCounts {
  readonly #forest: Forest;
  readonly #vacant: Few;
  readonly #arriving: Few;

  constructor({ vacant, arriving }: CountedColumns, forest: Forest) {
    this.#forest = forest;
    this.#vacant = new Few(forest, rowsOf(vacant));
    this.#arriving = new Few(forest, arriving === undefined ? [] : rowsOf(arriving).filter((row) => vacant[row] !== 1));
  }

  /** Direct reports of a seat. */
  direct(row: number): Heads {
    return this.#heads(this.#forest.directCount[row] ?? 0, (few) => few.directlyBelow(row));
  }

  /** Everybody below a seat, at any depth; not the seat itself. */
  inAll(row: number): Heads {
    return this.#heads(this.#forest.totalCount[row] ?? 0, (few) => few.below(row));
  }

  /** The whole chart, the unplaced too. */
  all(): ChartCounts {
    const heads = this.#heads(this.#forest.parent.length, (few) => few.size);
    const unplaced = this.#forest.unplaced.length;
    return { ...heads, placed: heads.people - unplaced, unplaced };
  }

  #heads(seats: number, count: (few: Few) => number): Heads {
    const [vacant, arriving] = [count(this.#vacant), count(this.#arriving)];
    return { people: seats - vacant - arriving, vacant, arriving };
  }
}

/** The rows of one sort of seat, which are few. */
class Few {
  readonly size: number;
  readonly #forest: Forest;
  /** Their places in `preorder`, ascending. */
  readonly #places: Int32Array;
  /** How many of them report to a row. */
  readonly #byManager = new Map<number, number>();

  constructor(forest: Forest, rows: readonly number[]) {
    this.size = rows.length;
    this.#forest = forest;
    this.#places = Int32Array.from(rows, (row) => forest.position[row] ?? 0).sort();
    for (const row of rows) {
      const manager = forest.parent[row] ?? -1;
      if (manager >= 0) this.#byManager.set(manager, (this.#byManager.get(manager) ?? 0) + 1);
    }
  }

  directlyBelow(row: number): number {
    return this.#byManager.get(row) ?? 0;
  }

  /** A branch is a run of places. */
  below(row: number): number {
    if (this.size === 0) return 0;
    const place = this.#forest.position[row] ?? 0;
    return this.#before(place + 1 + (this.#forest.totalCount[row] ?? 0)) - this.#before(place + 1);
  }

  /** How many stand before a place. */
  #before(place: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The rows whose value isn't 0. */
function rowsOf(values: Uint8Array | Int32Array): number[] {
  const rows: number[] = [];
  values.forEach((value, row) => {
    if (value !== 0) rows.push(row);
  });
  return rows;
}
