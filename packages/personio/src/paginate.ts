import { PersonioError } from "./errors.ts";
import { readPages } from "./read-pages.ts";
import { collectRows, sameIds } from "./row-list.ts";
import type { MappedEmployee, MappedRow, UnreadableRow } from "./employee.ts";
import type { PersonioKey } from "./fields.ts";
import type { RowList } from "./row-list.ts";

/** One page as it came: every row, the total that Personio says (null when it says none), and the keys that rows carry. */
export interface Page {
  rows: MappedRow[];
  total: number | null;
  keys: readonly PersonioKey[];
}

export interface EmployeesRead {
  /** Each id once. */
  employees: MappedEmployee[];
  /** Rows that could not be read, wholly or in part; in the latter case the employee is in `employees` too, without those fields. */
  unreadable: UnreadableRow[];
  /** What Personio says, which may differ from what it lists. */
  total: number | null;
  /** Rows that the total counts and that were listed nowhere, 0 where the list adds up. */
  hidden: number;
  /** Those of the ten keys that some row carries. */
  keys: PersonioKey[];
}

export interface ReadProgress {
  done: number;
  total: number | null;
}

export type ReadPage = (offset: number, signal?: AbortSignal) => Promise<Page>;

export const PAGE_SIZE = 100;
const MOST_READS = 3;
/** While each read still brings somebody new, as where the order changes from page to page. */
const MOST_READS_GROWING = 12;

export interface ReadAllOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads every page until the list adds up: distinct rows against the total that all pages agree on, or, without a
 * total, until an empty page. The first read asks for several pages at a time. A list that doesn't add up is read again, one
 * page after the other, and taken as it is as soon as
 * - all reads together have as many people as every page's total says, or
 * - two whole reads list the same people and the page past the end is empty: then `hidden` tells how many the total has more.
 *
 * @throws PersonioError `incomplete`: nobody is listed, or each read listed others
 */
export async function readAll(readPage: ReadPage, options: ReadAllOptions): Promise<EmployeesRead> {
  const everybody = collectRows();
  let before: RowList | null = null;
  for (let reads = 1; ; reads++) {
    const list: RowList = collectRows(options.onProgress);
    const { whole, ended } = await readPages(readPage, list, { together: reads === 1, signal: options.signal });
    if (whole && list.size() > 0) return list.result();
    const grew = everybody.addAll(list) > 0;
    if (everybody.size() > 0 && everybody.agrees()) return everybody.result();
    if (before && ended && list.size() > 0 && sameIds(before, list)) return list.result();
    if (reads >= (grew && everybody.mayAgree() ? MOST_READS_GROWING : MOST_READS)) {
      throw new PersonioError("incomplete", `read ${reads} times: ${list.size()} rows of ${list.total() ?? "?"}`);
    }
    before = list;
  }
}
