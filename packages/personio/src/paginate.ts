import { PersonioError } from "./errors.ts";
import type { MappedEmployee, MappedRow, UnreadableRow } from "./employee.ts";

/** One page as it came: every row, and the total that Personio says (null when it says none). */
export interface Page {
  rows: MappedRow[];
  total: number | null;
}

export interface EmployeesRead {
  /** Each id once. */
  employees: MappedEmployee[];
  /** Rows that could not be read, wholly or in part; in the latter case the employee is in `employees` too, without those fields. */
  unreadable: UnreadableRow[];
  total: number | null;
}

export interface ReadProgress {
  done: number;
  total: number | null;
}

export type ReadPage = (offset: number, signal?: AbortSignal) => Promise<Page>;

export const PAGE_SIZE = 100;
const MOST_READS = 3;
const AT_ONCE = 6;

export interface ReadAllOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads every page until the list adds up: distinct rows against the total that all pages agree on, or, without a
 * total, until an empty page. A list that doesn't add up, or is empty, is read again at most twice; then PersonioError `incomplete`.
 */
export async function readAll(readPage: ReadPage, options: ReadAllOptions): Promise<EmployeesRead> {
  for (let reads = 1; ; reads++) {
    const list = collectRows(options.onProgress);
    const sound = await readOnce(readPage, list, options.signal);
    if (sound && list.size() > 0) return list.result();
    if (reads === MOST_READS) throw new PersonioError("incomplete", `read ${MOST_READS} times: ${list.size()} rows of ${list.total() ?? "?"}`);
  }
}

async function readOnce(readPage: ReadPage, list: RowList, signal: AbortSignal | undefined): Promise<boolean> {
  const first = await readPage(0, signal);
  list.add(0, first);
  if (first.total === null) return readUntilEmpty(readPage, list, first, signal);
  // A server may clamp the page below what was asked for: its own first page tells the step.
  const step = first.rows.length;
  if (step === 0) return false;
  const offsets: number[] = [];
  for (let offset = step; offset < first.total; offset += step) offsets.push(offset);
  await eachAtOnce(offsets, signal, async (offset, inner) => list.add(offset, await readPage(offset, inner)));
  return list.agrees();
}

async function readUntilEmpty(readPage: ReadPage, list: RowList, first: Page, signal: AbortSignal | undefined): Promise<boolean> {
  let page = first;
  for (let offset = first.rows.length; page.rows.length > 0; offset += page.rows.length) {
    page = await readPage(offset, signal);
    // A row seen before means that the list moved meanwhile, or that this server doesn't page at all and all is read.
    const fresh = list.add(offset, page);
    const repeated = fresh === 0 || fresh < page.rows.filter((row) => row.externalId !== null).length;
    if (repeated && page.rows.length > 0) return offset === first.rows.length && sameRows(page, first);
  }
  return true;
}

function sameRows(a: Page, b: Page): boolean {
  return a.rows.length === b.rows.length && a.rows.every((row, index) => row.externalId === b.rows[index]?.externalId);
}

/** Runs `work` for every offset, six at a time; the first failure stops the others. */
async function eachAtOnce(offsets: number[], signal: AbortSignal | undefined, work: (offset: number, signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  signal?.addEventListener("abort", onAbort, { once: true });
  if (signal?.aborted) stop.abort();
  let failure: { error: unknown } | null = null;
  const queue = offsets.values();
  const worker = async () => {
    for (const offset of queue) {
      if (failure !== null) return;
      try {
        await work(offset, stop.signal);
      } catch (error) {
        failure ??= { error };
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, offsets.length) }, worker));
  signal?.removeEventListener("abort", onAbort);
  if (failure !== null) throw (failure as { error: unknown }).error;
}

type RowList = ReturnType<typeof collectRows>;

function collectRows(onProgress: ((progress: ReadProgress) => void) | undefined) {
  const pages = new Map<number, MappedRow[]>();
  const ids = new Set<string>();
  const totals = new Set<number | null>();
  let nameless = 0;

  const size = () => ids.size + nameless;
  const total = () => totals.values().next().value ?? null;

  return {
    size,
    total,
    /** Every page named the same total, and that many distinct rows came. */
    agrees: () => totals.size === 1 && size() === total(),
    /** Adds a page; returns how many new ids it brought. */
    add(offset: number, page: Page): number {
      const before = ids.size;
      totals.add(page.total);
      pages.set(offset, page.rows.filter(({ externalId }) => {
        if (externalId === null) nameless++;
        else if (ids.has(externalId)) return false;
        else ids.add(externalId);
        return true;
      }));
      onProgress?.({ done: size(), total: total() });
      return ids.size - before;
    },
    result(): EmployeesRead {
      const rows = [...pages.entries()].sort(([a], [b]) => a - b).flatMap(([, page]) => page);
      return {
        employees: rows.flatMap((row) => row.employee ?? []),
        unreadable: rows.flatMap((row) => row.unreadable ?? []),
        total: total(),
      };
    },
  };
}
