import type { Columns } from "./columns.ts";
import { nameKey } from "./name-key.ts";

const collator = new Intl.Collator("en", { numeric: true });

/** So many are sorted by insertion, without a copy. */
const FEW = 24;

/** The order of siblings: by name, vacant seats last (by title), then by id or row so that it is the same everywhere. */
export class SiblingOrder {
  readonly #columns: Columns;
  readonly #keys: Float64Array;

  constructor(columns: Columns) {
    this.#columns = columns;
    this.#keys = new Float64Array(columns.parent.length);
    for (let row = 0; row < this.#keys.length; row += 1) this.#keys[row] = nameKey(this.#label(row));
  }

  compare(a: number, b: number): number {
    const { vacant } = this.#columns;
    const apart = (vacant[a] ?? 0) - (vacant[b] ?? 0);
    if (apart !== 0) return apart;
    const difference = (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0);
    return difference === 0 || Number.isNaN(difference) ? this.#compareFully(a, b) : difference;
  }

  /** Sorts the rows from `from` to before `to`. */
  sort(rows: Int32Array, from: number, to: number): void {
    if (to - from > FEW) rows.subarray(from, to).sort((a, b) => this.compare(a, b));
    else for (let index = from + 1; index < to; index += 1) this.#insert(rows, from, index);
  }

  #insert(rows: Int32Array, from: number, index: number): void {
    const row = rows[index] ?? 0;
    let at = index;
    for (; at > from; at -= 1) {
      const before = rows[at - 1] ?? 0;
      if (this.compare(before, row) <= 0) break;
      rows[at] = before;
    }
    rows[at] = row;
  }

  #label(row: number): string {
    return this.#columns.names[row] ?? this.#columns.titles[row] ?? "";
  }

  #compareFully(a: number, b: number): number {
    const byText = collator.compare(this.#label(a), this.#label(b));
    const [idA, idB] = [this.#columns.ids?.[a] ?? "", this.#columns.ids?.[b] ?? ""];
    if (byText !== 0 || idA === idB) return byText || a - b;
    return idA < idB ? -1 : 1;
  }
}
