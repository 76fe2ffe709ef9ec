import { PAGE_SIZE, type Page, type ReadPage } from "./paginate.ts";
import type { RowList } from "./row-list.ts";

const AT_ONCE = 6;
/** Larger totals are ignored, and an endless list stops here. Reading this many takes about 20 minutes within Personio's limits. */
const MOST_ROWS = 500_000;
/** So many pages beyond the end that bring nobody new: this server repeats itself. */
const MOST_IDLE = 2;

/** `whole`: what came adds up. `ended`: the page past the end was asked for and is empty. */
export interface PagesRead {
  whole: boolean;
  ended: boolean;
}

/** Fills `list` with one read of all pages: several at a time where the first page names a total, else one after the other. */
export async function readPages(readPage: ReadPage, list: RowList, options: { together: boolean; signal: AbortSignal | undefined }): Promise<PagesRead> {
  return options.together ? readTogether(readPage, list, options.signal) : readInTurn(readPage, list, options.signal);
}

async function readTogether(readPage: ReadPage, list: RowList, signal: AbortSignal | undefined): Promise<PagesRead> {
  const first = await readPage(0, signal);
  list.add(0, first);
  if (first.total === null || first.total > MOST_ROWS) return readUntilEmpty(readPage, list, first, signal);
  // A server may clamp the page below what was asked for: its own first page tells the step.
  const step = first.rows.length;
  if (step === 0) return { whole: false, ended: false };
  const offsets: number[] = [];
  for (let offset = step; offset < first.total; offset += step) offsets.push(offset);
  let last = first.rows.length;
  await eachAtOnce(offsets, signal, async (offset, inner) => {
    const page = await readPage(offset, inner);
    list.add(offset, page);
    if (offset === offsets.at(-1)) last = page.rows.length;
  });
  // A last page that is full may not be the last one, whatever the total says.
  if (list.agrees() && last >= PAGE_SIZE) list.add(first.total, await readPage(first.total, signal));
  return { whole: list.agrees(), ended: false };
}

async function readUntilEmpty(readPage: ReadPage, list: RowList, first: Page, signal: AbortSignal | undefined): Promise<PagesRead> {
  let page = first;
  for (let offset = first.rows.length; page.rows.length > 0; offset += page.rows.length) {
    if (offset > MOST_ROWS) return { whole: false, ended: false };
    page = await readPage(offset, signal);
    // A row seen before means that the list moved meanwhile, or that this server doesn't page at all and all is read.
    const fresh = list.add(offset, page);
    const repeated = fresh === 0 || fresh < page.rows.filter((row) => row.externalId !== null).length;
    if (repeated && page.rows.length > 0) return { whole: offset === first.rows.length && sameRows(page, first), ended: false };
  }
  return { whole: true, ended: true };
}

function sameRows(a: Page, b: Page): boolean {
  return a.rows.length === b.rows.length && a.rows.every((row, index) => row.externalId === b.rows[index]?.externalId);
}

/**
 * One page after the other, until an empty one past every total that was named. Each page begins where the rows of the one
 * before ended, so that none is missed where a server clamps or hides some: rows that come twice cost less than one that never
 * comes. Where most rows are hidden that would take for ever, so that later steps are as wide as the widest page.
 */
async function readInTurn(readPage: ReadPage, list: RowList, signal: AbortSignal | undefined): Promise<PagesRead> {
  let idle = 0;
  let offset = 0;
  for (let pages = 1; ; pages++) {
    const page = await readPage(offset, signal);
    const fresh = list.add(offset, page);
    const end = list.end() > MOST_ROWS ? 0 : list.end();
    if (page.rows.length === 0 && offset >= end) return { whole: list.agrees(), ended: true };
    if (offset >= end && list.agrees()) return { whole: true, ended: false };
    idle = fresh > 0 || offset < end ? 0 : idle + 1;
    if (idle > MOST_IDLE || offset > MOST_ROWS) return { whole: false, ended: false };
    const careful = page.rows.length > 0 && pages < 20 + 3 * (end / PAGE_SIZE);
    offset += careful ? page.rows.length : list.widest() || PAGE_SIZE;
  }
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
