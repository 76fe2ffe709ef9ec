import type { Measures } from "../density.ts";
import type { Branches } from "./branches.ts";
import type { Filled, Page } from "./filled.ts";
import { Packer } from "./packer.ts";
import { columnsOf } from "./parts-in.ts";
import { scaleOn, type Sizes } from "./size-lists.ts";
import { gapBelow, teamSize } from "./team.ts";

/** How the parts below a head are arranged. */
export interface Rows {
  /** By part, the team last: whether it begins a row. */
  begins: boolean[];
  /** Of the team; 0 where there is none. */
  columns: number;
}

/** An arrangement in which every manager whose team was open before keeps theirs. */
export interface KeptSizes {
  /** By branch, in px. */
  width: Int32Array;
  height: Int32Array;
  /** By branch: its rows; null where they were not open before. */
  rows: (Rows | null)[];
  /** The branch that was opened, and its size among all sizes; 0 where none was. */
  opened: number;
  size: number;
}

/**
 * Finds the sizes of a chart that keeps the arrangement of `before`, which shows the same forest with other teams open. Where a branch was
 * opened, it takes the size with which a page shows the whole chart largest. Null where more than one was opened.
 */
export function keepSizes({ branches, sizes, measures }: { branches: Branches; sizes: Sizes; measures: Measures }, before: Filled, page: Page): KeptSizes | null {
  const { count, head, below, team } = branches;
  const kept: KeptSizes = { width: new Int32Array(count), height: new Int32Array(count), rows: Array<Rows | null>(count).fill(null), opened: 0, size: 0 };
  const packer = new Packer(branches, sizes, measures);
  const parts = (branch: number): number => (below[branch + 1] ?? 0) - (below[branch] ?? 0);
  const members = (branch: number): number => (team[branch + 1] ?? 0) - (team[branch] ?? 0);

  const measure = (branch: number): void => {
    const rows = kept.rows[branch];
    if (!rows) {
      const size = sizes.from[branch] ?? 0;
      [kept.width[branch], kept.height[branch]] = [sizes.width[size] ?? 0, sizes.height[size] ?? 0];
    } else if (parts(branch) === 0) {
      const { width, height } = teamSize(members(branch), rows.columns, measures);
      kept.width[branch] = Math.max(measures.card.width, width);
      kept.height[branch] = measures.card.height + gapBelow(measures, rows.columns === 1) + height;
    } else {
      packer.takeKept(branch, kept, rows.columns);
      packer.fillKept(rows.begins);
      const width = packer.wide + packer.trunk;
      kept.width[branch] = branch === 0 ? width : Math.max(measures.card.width, width);
      kept.height[branch] = branch === 0 ? packer.high : measures.card.height + measures.level + packer.high;
    }
  };

  const above = new Int32Array(count);
  for (let branch = 0; branch < count; branch += 1) {
    above.fill(branch, below[branch] ?? 0, below[branch + 1] ?? 0);
    if (parts(branch) + members(branch) === 0) continue;
    if (branch > 0 && kept.rows[above[branch] ?? 0] === null) continue;
    const known = branch === 0 ? 0 : (before.branchOf[head[branch] ?? 0] ?? 0);
    kept.rows[branch] = branch > 0 && known === 0 ? null : rowsOf(before, known);
    if (kept.rows[branch] !== null) continue;
    if (kept.opened > 0) return null;
    kept.opened = branch;
  }
  for (let branch = count - 1; branch >= 0; branch -= 1) measure(branch);
  if (kept.opened > 0) chooseSize(kept, { sizes, page, above, measure });
  return kept;
}

/** Chooses the size of the opened branch; those above it follow. */
function chooseSize(kept: KeptSizes, { sizes, page, above, measure }: { sizes: Sizes; page: Page; above: Int32Array; measure(branch: number): void }): void {
  const { opened } = kept;
  const take = (size: number): void => {
    kept.size = size;
    [kept.width[opened], kept.height[opened]] = [sizes.width[size] ?? 0, sizes.height[size] ?? 0];
    for (let branch = opened; branch > 0; ) {
      branch = above[branch] ?? 0;
      measure(branch);
    }
  };
  let best = { size: 0, scale: -1, area: 0 };
  for (let size = sizes.from[opened] ?? 0; size < (sizes.to[opened] ?? 0); size += 1) {
    take(size);
    const whole = { width: kept.width[0] ?? 0, height: kept.height[0] ?? 0 };
    const [scale, area] = [scaleOn(whole, page), whole.width * whole.height];
    if (scale > best.scale || (scale === best.scale && area < best.area)) best = { size, scale, area };
  }
  take(best.size);
}

/** Null for a branch of one card. */
function rowsOf(filled: Filled, branch: number): Rows | null {
  const { branches: { below, members }, top, y } = filled;
  const begins: boolean[] = [];
  let last = Number.NaN;
  const add = (at: number): void => {
    begins.push(at !== last);
    last = at;
  };
  for (let part = below[branch] ?? 0; part < (below[branch + 1] ?? 0); part += 1) add(top[part] ?? 0);
  const columns = columnsOf(filled, branch);
  if (columns.length > 0) add(y[members[columns[0]?.first ?? 0] ?? 0] ?? 0);
  return begins.length === 0 ? null : { begins, columns: columns.length };
}
