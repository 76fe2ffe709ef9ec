import type { Measures } from "../density.ts";
import type { Growth, Teams } from "../items.ts";
import { pitchOf } from "../stack-shape.ts";
import { findBranches, type Branches } from "./branches.ts";
import type { Filled, Page } from "./filled.ts";
import { keepSizes, type KeptSizes } from "./keep.ts";
import { Packer } from "./packer.ts";
import { scaleOn, type Sizes } from "./size-lists.ts";
import { findSizes } from "./sizes.ts";
import { gapBelow, teamSize } from "./team.ts";

/** What a layout keeps to, so that opening a branch moves little. */
export interface Keep {
  /** The same forest, laid out in the same measures, with other teams open. */
  before: Filled;
  /** The scale from which on an arrangement is kept, in px of the page for each px of the chart. */
  readable: number;
}

/** Below a readable scale an arrangement is still kept if another one would gain little. */
const GAIN = 1.25;

/**
 * Lays a chart out for a page, so that it can be shown at the largest scale. Reports stay in their order, from left to right and then row by
 * row; those without reports are last. Takes time in proportion to the people. With `keep`, managers whose teams were open keep their
 * arrangement as long as that is readable.
 */
export function fillPage(teams: Teams, growth: Growth, measures: Measures, page: Page, keep?: Keep): Filled {
  const branches = findBranches(teams, growth);
  const sizes = findSizes(branches, measures);
  const best = bestSize(sizes, page);
  const kept = keep ? keepSizes({ branches, sizes, measures }, keep.before, page) : null;
  const scale = kept ? scaleOn({ width: kept.width[0] ?? 0, height: kept.height[0] ?? 0 }, page) : 0;
  const fresh = scaleOn({ width: sizes.width[best] ?? 0, height: sizes.height[best] ?? 0 }, page);
  const keeps = keep !== undefined && (scale >= keep.readable || scale * GAIN >= fresh);
  return place(branches, sizes, measures, { best, kept: keeps ? kept : null, rows: teams.first.length - 1 });
}

/** The size of the whole chart that a page shows at the largest scale; of several the smallest, or the lowest where the scale is enough. */
function bestSize({ from, to, width, height }: Sizes, page: Page): number {
  let [best, scale, area] = [from[0] ?? 0, 0, Number.POSITIVE_INFINITY];
  for (let size = from[0] ?? 0; size < (to[0] ?? 0); size += 1) {
    const [wide, high] = [Math.max(1, width[size] ?? 0), Math.max(1, height[size] ?? 0)];
    const fits = scaleOn({ width: wide, height: high }, page);
    if (fits < scale || (fits === scale && (fits === page.enough || wide * high >= area))) continue;
    [best, scale, area] = [size, fits, wide * high];
  }
  return best;
}

function place(branches: Branches, sizes: Sizes, measures: Measures, { best, kept, rows }: { best: number; kept: KeptSizes | null; rows: number }): Filled {
  const { count, head, below, team } = branches;
  const { card } = measures;
  const [left, top, wide, high, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const whole = kept ? { width: kept.width[0] ?? 0, height: kept.height[0] ?? 0 } : { width: sizes.width[best] ?? 0, height: sizes.height[best] ?? 0 };
  const filled: Filled = { measures, branches, ...whole, x: new Int32Array(rows), y: new Int32Array(rows), branchOf: new Int32Array(rows), left, top, wide, high };
  const packer = new Packer(branches, sizes, measures);
  chosen[0] = best;
  for (let branch = 0; branch < count; branch += 1) {
    const keeps = kept?.rows[branch] ?? null;
    const size = chosen[branch] ?? 0;
    const width = (keeps ? kept?.width[branch] : sizes.width[size]) ?? 0;
    const first = below[branch] ?? 0;
    const parts = (below[branch + 1] ?? 0) - first;
    const members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
    // Of a team alone.
    const columns = (keeps ? keeps.columns : sizes.cap[size]) ?? 0;
    const hangs = parts === 0 && members > 0 && columns === 1;
    wide[branch] = width;
    high[branch] = (keeps ? kept?.height[branch] : sizes.height[size]) ?? 0;
    let [atX, atY] = [left[branch] ?? 0, top[branch] ?? 0];
    if (branch > 0) {
      const row = head[branch] ?? 0;
      filled.x[row] = hangs ? atX : atX + ((width - card.width) >> 1);
      filled.y[row] = atY;
      filled.branchOf[row] = branch;
      atY += card.height + gapBelow(measures, hangs);
    }
    if (parts === 0) {
      if (members === 0) continue;
      if (!hangs) atX += (width - teamSize(members, columns, measures).width) >> 1;
      placeTeam(filled, branch, { columns, x: atX, y: atY });
      continue;
    }
    if (kept && keeps) {
      packer.takeKept(branch, kept, keeps.columns);
      packer.fillKept(keeps.begins);
    } else {
      packer.take(branch, sizes.cap[size] ?? 0);
      packer.fill(sizes.limit[size] ?? 0, true);
    }
    atX += packer.trunk + ((width - packer.trunk - packer.wide) >> 1);
    for (let part = 0; part < parts; part += 1) {
      const next = first + part;
      const own = next === kept?.opened ? kept.size : (sizes.from[next] ?? 0);
      chosen[next] = keeps ? own : (packer.chosen[part] ?? 0);
      left[next] = atX + (packer.x[part] ?? 0);
      top[next] = atY + (packer.y[part] ?? 0);
    }
    if (members > 0) placeTeam(filled, branch, { columns: packer.chosen[parts] ?? 1, x: atX + (packer.x[parts] ?? 0), y: atY + (packer.y[parts] ?? 0) });
  }
  return filled;
}

/** Down the first column, then down the next. */
function placeTeam({ branches: { team, members }, measures, x, y, branchOf }: Filled, branch: number, at: { columns: number; x: number; y: number }): void {
  const [begin, end] = [team[branch] ?? 0, team[branch + 1] ?? 0];
  const { rows } = teamSize(end - begin, at.columns, measures);
  const pitch = pitchOf(measures);
  for (let next = begin; next < end; next += 1) {
    const row = members[next] ?? 0;
    x[row] = at.x + measures.indent + Math.floor((next - begin) / rows) * pitch.width;
    y[row] = at.y + ((next - begin) % rows) * pitch.height;
    branchOf[row] = branch;
  }
}
