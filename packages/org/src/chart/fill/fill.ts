import type { Measures } from "../density.ts";
import type { Growth, Teams } from "../items.ts";
import type { Placement } from "../placement.ts";
import { pitchOf } from "../stack-shape.ts";
import { findBranches, type Branches } from "./branches.ts";
import type { Filled, Page } from "./filled.ts";
import { eachFilledLine } from "./lines.ts";
import { Packer } from "./packer.ts";
import { filledRowsIn } from "./parts-in.ts";
import type { Sizes } from "./size-lists.ts";
import { findSizes } from "./sizes.ts";
import { gapBelow, teamSize } from "./team.ts";

/**
 * Lays a chart out for a page, so that it can be shown at the largest scale. Reports stay in their order, from left to right and then row by
 * row; those without reports are last. Takes time in proportion to the people.
 */
export function fillPage(teams: Teams, growth: Growth, measures: Measures, page: Page): Filled {
  const branches = findBranches(teams, growth);
  const sizes = findSizes(branches, measures);
  return place(branches, sizes, measures, { best: bestSize(sizes, page), rows: teams.first.length - 1 });
}

/** The layout as drawings take it. */
export function placementOfFilled(filled: Filled): Placement {
  const { measures, width, height, x, y, branches: { head, members } } = filled;
  const rows = new Int32Array(head.length - 1 + members.length);
  rows.set(head.subarray(1));
  rows.set(members, head.length - 1);
  return { measures, width, height, rows, x, y, rowsIn: (rect) => filledRowsIn(filled, rect), eachLine: (rect, draw) => eachFilledLine(filled, rect, draw) };
}

/** The size of the whole chart that a page shows at the largest scale; of several the smallest. */
function bestSize({ from, to, width, height }: Sizes, page: Page): number {
  let [best, scale, area] = [from[0] ?? 0, 0, Number.POSITIVE_INFINITY];
  for (let size = from[0] ?? 0; size < (to[0] ?? 0); size += 1) {
    const [wide, high] = [Math.max(1, width[size] ?? 0), Math.max(1, height[size] ?? 0)];
    const fits = Math.min(page.width / wide, page.height / high);
    if (fits < scale || (fits === scale && wide * high >= area)) continue;
    [best, scale, area] = [size, fits, wide * high];
  }
  return best;
}

function place(branches: Branches, sizes: Sizes, measures: Measures, { best, rows }: { best: number; rows: number }): Filled {
  const { count, head, below, team } = branches;
  const { card } = measures;
  const [left, top, wide, high, chosen] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const filled: Filled = { measures, branches, width: sizes.width[best] ?? 0, height: sizes.height[best] ?? 0, x: new Int32Array(rows), y: new Int32Array(rows), left, top, wide, high };
  const packer = new Packer(branches, sizes, measures);
  chosen[0] = best;
  for (let branch = 0; branch < count; branch += 1) {
    const size = chosen[branch] ?? 0;
    const width = sizes.width[size] ?? 0;
    const cap = sizes.cap[size] ?? 0;
    const first = below[branch] ?? 0;
    const parts = (below[branch + 1] ?? 0) - first;
    const members = (team[branch + 1] ?? 0) - (team[branch] ?? 0);
    const hangs = parts === 0 && members > 0 && cap === 1;
    wide[branch] = width;
    high[branch] = sizes.height[size] ?? 0;
    let [atX, atY] = [left[branch] ?? 0, top[branch] ?? 0];
    if (branch > 0) {
      const row = head[branch] ?? 0;
      filled.x[row] = hangs ? atX : atX + ((width - card.width) >> 1);
      filled.y[row] = atY;
      atY += card.height + gapBelow(measures, hangs);
    }
    if (parts === 0) {
      if (members === 0) continue;
      if (!hangs) atX += (width - teamSize(members, cap, measures).width) >> 1;
      placeTeam(filled, branch, { columns: cap, x: atX, y: atY });
      continue;
    }
    packer.take(branch, cap);
    packer.fill(sizes.limit[size] ?? 0, true);
    atX += packer.trunk + ((width - packer.trunk - packer.wide) >> 1);
    for (let part = 0; part < parts; part += 1) {
      chosen[first + part] = packer.chosen[part] ?? 0;
      left[first + part] = atX + (packer.x[part] ?? 0);
      top[first + part] = atY + (packer.y[part] ?? 0);
    }
    if (members > 0) placeTeam(filled, branch, { columns: packer.chosen[parts] ?? 1, x: atX + (packer.x[parts] ?? 0), y: atY + (packer.y[parts] ?? 0) });
  }
  return filled;
}

/** Down the first column, then down the next. */
function placeTeam({ branches: { team, members }, measures, x, y }: Filled, branch: number, at: { columns: number; x: number; y: number }): void {
  const [begin, end] = [team[branch] ?? 0, team[branch + 1] ?? 0];
  const { rows } = teamSize(end - begin, at.columns, measures);
  const pitch = pitchOf(measures);
  for (let next = begin; next < end; next += 1) {
    const row = members[next] ?? 0;
    x[row] = at.x + measures.indent + Math.floor((next - begin) / rows) * pitch.width;
    y[row] = at.y + ((next - begin) % rows) * pitch.height;
  }
}
