import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { columnsOf, type Columns } from "@treeline/org/chart/columns";
import { createSearch, type PeopleSearch } from "@treeline/org/chart/find-people";
import { buildForest, chainOf, type Forest } from "@treeline/org/chart/forest";
import { HeadCounts, type ChartCounts, type Heads } from "@treeline/org/chart/head-counts";
import { textsOf, type RowTexts } from "@treeline/org/chart/row-texts";
import { dayOfNumber } from "@treeline/org/day";
import { branchForest } from "./branch-forest.ts";

type ColumnsSeen = Pick<Columns, "vacant" | "confirmedRoot" | "hidden" | "arriving">;

/** Everybody on the chart as columns, and what the page needs besides. */
export interface ChartSource {
  columns: ColumnsSeen & RowTexts & { ids: readonly string[] };
  forest: Forest;
  /** 1 for whom a member changed by hand. */
  edited: Uint8Array;
  pictureOf(row: number): string | null;
  /** Another one where anything differs; null where nothing tells. */
  version: string | null;
}

/** The chart that the page shows, by row; a person is made of a row when asked for, and stays the same object. */
export class Chart {
  readonly forest: Forest;
  readonly search: PeopleSearch;
  readonly size: number;
  readonly version: string | null;
  readonly #source: ChartSource;
  #people: ChartPerson[] = [];
  #heads: HeadCounts | undefined;
  #direct: Heads[] = [];
  #inAll: Heads[] = [];
  #rows: Map<string, number> | undefined;

  constructor(source: ChartSource) {
    this.#source = source;
    this.forest = source.forest;
    this.size = source.forest.parent.length;
    this.search = createSearch(source.columns, this.size);
    this.version = source.version;
  }

  /** The same rows and people with one branch alone in its place. */
  branch(head: number): Chart {
    const branch = new Chart({ ...this.#source, forest: branchForest(this.forest, head) });
    [branch.#rows, branch.#people] = [this.#rows, this.#people];
    // Counted as in the whole chart: a branch has all that is below its head.
    [branch.#heads, branch.#direct, branch.#inAll] = [this.#counts(), this.#direct, this.#inAll];
    return branch;
  }

  /** The row of a person, -1 for somebody who is not on the chart. */
  rowOf(id: string | undefined): number {
    if (id === undefined) return -1;
    this.#rows ??= new Map(this.#source.columns.ids.map((one, row) => [one, row]));
    return this.#rows.get(id) ?? -1;
  }

  at(row: number): ChartPerson {
    return (this.#people[row] ??= this.#personOf(row));
  }

  find(id: string | undefined): ChartPerson | undefined {
    const row = this.rowOf(id);
    return row < 0 ? undefined : this.at(row);
  }

  nameAt(row: number): string | null {
    return this.#source.columns.nameAt(row);
  }

  titleAt(row: number): string | null {
    return this.#source.columns.titleAt(row);
  }

  pictureAt(row: number): string | null {
    return this.#source.pictureOf(row);
  }

  isVacant(row: number): boolean {
    return this.#source.columns.vacant[row] === 1;
  }

  isHidden(row: number): boolean {
    return this.#source.columns.hidden?.[row] === 1;
  }

  /** The first day of somebody who has yet to start. */
  arrivingAt(row: number): string | null {
    const day = this.#source.columns.arriving?.[row] ?? 0;
    return day === 0 ? null : dayOfNumber(day);
  }

  isEdited(row: number): boolean {
    return this.#source.edited[row] === 1;
  }

  /** Whether somebody is in the tree: neither unplaced nor, of a branch, outside of it. */
  hasPlace(row: number): boolean {
    const { position, preorder, unplaced } = this.forest;
    const place = position[row] ?? -1;
    return row >= 0 && place >= 0 && place < preorder.length - unplaced.length;
  }

  /** The managers above, the top first. */
  chainOf(row: number): number[] {
    return chainOf(this.forest, row);
  }

  reportsOf(row: number): Int32Array {
    return this.forest.children.subarray(this.forest.first[row], this.forest.first[row + 1]);
  }

  /** Whether any card hangs below, a vacant seat's too. */
  leads(row: number): boolean {
    return (this.forest.directCount[row] ?? 0) > 0;
  }

  /** Direct reports; the same object each time. */
  directReports(row: number): Heads {
    return (this.#direct[row] ??= this.#counts().direct(row));
  }

  /** Everybody below at any depth; the same object each time. */
  reportsInAll(row: number): Heads {
    return (this.#inAll[row] ??= this.#counts().inAll(row));
  }

  /** The whole chart in numbers, also where a branch is shown alone. */
  counts(): ChartCounts {
    return this.#counts().all();
  }

  #counts(): HeadCounts {
    return (this.#heads ??= new HeadCounts(this.#source.columns, this.forest));
  }

  #personOf(row: number): ChartPerson {
    const { idAt, confirmedRoot } = this.#source.columns;
    const manager = this.forest.parent[row] ?? -1;
    return {
      id: idAt(row),
      name: this.nameAt(row),
      title: this.titleAt(row),
      managerId: manager < 0 ? null : idAt(manager),
      seat: this.isVacant(row) ? "vacant" : "person",
      picture: this.pictureAt(row),
      hidden: this.isHidden(row),
      arriving: this.arrivingAt(row),
      confirmedRoot: confirmedRoot?.[row] === 1,
      edited: this.isEdited(row),
    };
  }
}

const NOBODY = columnsOf([]);

/** What stands in for the chart until it is there. */
export const EMPTY_CHART = new Chart({ columns: { ...NOBODY, ...textsOf(NOBODY), ids: [] }, forest: buildForest(NOBODY), edited: new Uint8Array(0), pictureOf: () => null, version: null });
