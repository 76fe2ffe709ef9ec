import type { MappedRow } from "./employee.ts";
import type { PersonioKey } from "./fields.ts";
import type { EmployeesRead, Page, ReadProgress } from "./paginate.ts";

export type RowList = ReturnType<typeof collectRows>;

/** What one read brought. */
interface Collected {
  pages: ReadonlyMap<number, readonly MappedRow[]>;
  totals: ReadonlySet<number | null>;
  keys: ReadonlySet<PersonioKey>;
}

/** Rows of one read, each id once, in the order of their pages; or, by `addAll`, of several reads together. */
export function collectRows(onProgress?: (progress: ReadProgress) => void) {
  const pages = new Map<number, MappedRow[]>();
  const ids = new Set<string>();
  const totals = new Set<number | null>();
  const keys = new Set<PersonioKey>();
  let nameless = 0;
  let widest = 0;

  const size = () => ids.size + nameless;
  const total = () => totals.values().next().value ?? null;

  /** The largest total that a page named; 0 where none did. */
  const end = () => Math.max(0, ...[...totals].map((one) => one ?? 0));

  /** Adds rows under an offset; returns how many new ids they brought. */
  function put(offset: number, rows: readonly MappedRow[]): number {
    const before = ids.size;
    const fresh = rows.filter(({ externalId }) => {
      if (externalId === null) nameless++;
      else if (ids.has(externalId)) return false;
      else ids.add(externalId);
      return true;
    });
    pages.set(offset, [...(pages.get(offset) ?? []), ...fresh]);
    return ids.size - before;
  }

  return {
    pages, ids, totals, keys, size, total,
    end,
    /** Rows of the largest page. */
    widest: () => widest,
    /** Every page named the same total, and that many distinct rows came. */
    agrees: () => totals.size === 1 && total() !== null && size() === total(),
    /** Every page named the same total, and fewer came so far. */
    mayAgree: () => totals.size === 1 && size() < (total() ?? 0),
    add(offset: number, page: Page): number {
      totals.add(page.total);
      widest = Math.max(widest, page.rows.length);
      for (const key of page.keys) keys.add(key);
      const fresh = put(offset, page.rows);
      onProgress?.({ done: size(), total: total() });
      return fresh;
    },
    /** Adds another read. Of rows without an id, those of the latest read count, since nothing tells them apart. */
    addAll(read: Collected): number {
      for (const one of read.totals) totals.add(one);
      for (const key of read.keys) keys.add(key);
      for (const rows of pages.values()) for (let at = rows.length - 1; at >= 0; at--) if (rows[at]?.externalId === null) rows.splice(at, 1);
      nameless = 0;
      let fresh = 0;
      for (const [offset, rows] of read.pages) fresh += put(offset, rows);
      return fresh;
    },
    result(): EmployeesRead {
      const rows = [...pages.entries()].sort(([a], [b]) => a - b).flatMap(([, page]) => page);
      return {
        employees: rows.flatMap((row) => row.employee ?? []),
        unreadable: rows.flatMap((row) => row.unreadable ?? []),
        total: total(),
        hidden: Math.max(0, end() - size()),
        keys: [...keys],
      };
    },
  };
}

/** Whether two reads list the same people, and as many rows without an id. */
export function sameIds(a: RowList, b: RowList): boolean {
  return a.ids.size === b.ids.size && a.size() === b.size() && [...a.ids].every((id) => b.ids.has(id));
}
