import { arrange } from "./arrange.ts";
import type { Boxes } from "./boxes.ts";
import type { Measures } from "./density.ts";
import type { Forest } from "./forest.ts";
import { LayoutMemory } from "./layout-memory.ts";
import { pitchOf } from "./stack-shape.ts";

/** One page: branches side by side, and whose reports go on elsewhere. */
export interface Page {
  boxes: Boxes;
  /** The rows at the top of the page. */
  roots: Int32Array;
}

export interface Pages {
  pages: readonly Page[];
  /** By row: the page that shows the card, and the one where it heads its reports; the same unless they go on there. Counted from 1, 0 for none. */
  pageOf: Int32Array;
  goesOn: Int32Array;
}

/** The room of a page in the px of the chart, as small as it may get. */
export interface Room {
  width: number;
  height: number;
}

/**
 * Cuts a chart into pages, branch by branch: one is shown as deep as fits in, level by level, and what is below goes on in
 * pages of its own, where small neighbours of one manager share a page. Whom a wide team doesn't fit is shown smaller.
 */
export function cutPages(forest: Forest, roots: Int32Array, measures: Measures, room: Room): Pages {
  return new Cutter(forest, measures, room).cut(roots);
}

/** Columns of stacks no longer than what a page has room for below a manager. */
function shortened(measures: Measures, { height }: Room): Measures {
  const { card, level, stacked, rows, high } = measures;
  const most = Math.max(1, Math.floor((height - card.height - level + stacked) / pitchOf(measures).height));
  return { ...measures, rows: Math.min(rows, most), high: Math.min(high, most) };
}

class Cutter {
  readonly #forest: Forest;
  readonly #measures: Measures;
  readonly #room: Room;
  readonly #open: Uint8Array;
  readonly #memory = new LayoutMemory();
  readonly #pages: Page[] = [];
  readonly #pageOf: Int32Array;
  readonly #goesOn: Int32Array;

  constructor(forest: Forest, measures: Measures, room: Room) {
    this.#forest = forest;
    this.#measures = shortened(measures, room);
    this.#room = room;
    this.#open = new Uint8Array(forest.parent.length);
    this.#pageOf = new Int32Array(forest.parent.length);
    this.#goesOn = new Int32Array(forest.parent.length);
  }

  cut(top: Int32Array): Pages {
    const waiting: Int32Array[] = [top];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const closed = this.#addPages(next);
      // The deepest come right behind the page that sends there.
      waiting.push(...closed.toReversed());
    }
    return { pages: this.#pages, pageOf: this.#pageOf, goesOn: this.#goesOn };
  }

  /** Pages for neighbours; answers, manager by manager, whose reports go on elsewhere. */
  #addPages(roots: Int32Array): Int32Array[] {
    const closed: Int32Array[] = [];
    for (let from = 0; from < roots.length;) {
      const [end, boxes] = this.#fill(roots, from);
      const shown = roots.slice(from, end);
      this.#pages.push({ boxes, roots: shown });
      this.#note(boxes, shown, closed);
      from = end;
    }
    return closed;
  }

  /** As many whole branches as fit in together; if not even one does, it alone, as deep as fits in. */
  #fill(roots: Int32Array, from: number): [end: number, boxes: Boxes] {
    let end = from;
    let best: Boxes | null = null;
    for (let many = 1; from + many <= roots.length; many += 1) {
      const row = roots[from + many - 1] ?? 0;
      if (!this.#mayFit(row)) break;
      this.#setBelow(row, Infinity, 1);
      const boxes = arrange(this.#forest, { open: this.#open, roots: roots.slice(from, from + many) }, this.#measures, this.#memory);
      if (!this.#fits(boxes)) break;
      [end, best] = [from + many, boxes];
    }
    return best === null ? [from + 1, this.#deepest(roots.slice(from, from + 1))] : [end, best];
  }

  #deepest(roots: Int32Array): Boxes {
    const [row = 0] = roots;
    this.#setBelow(row, Infinity, 0);
    let boxes: Boxes | null = null;
    for (let levels = 1; ; levels += 1) {
      this.#setBelow(row, levels, 1);
      const deeper = arrange(this.#forest, { open: this.#open, roots }, this.#measures, this.#memory);
      if (boxes !== null && (!this.#fits(deeper) || deeper.items.rows.length === boxes.items.rows.length)) return boxes;
      boxes = deeper;
      if (!this.#fits(boxes)) return boxes;
    }
  }

  /** Opens or closes so many levels of a branch. Down a branch, rows are in a run. */
  #setBelow(row: number, levels: number, value: 0 | 1): void {
    const { preorder, position, totalCount, level } = this.#forest;
    const start = position[row] ?? 0;
    const end = start + (totalCount[row] ?? 0);
    const below = (level[row] ?? 0) + levels;
    for (let at = start; at <= end; at += 1) {
      const one = preorder[at] ?? 0;
      if ((level[one] ?? 0) < below) this.#open[one] = value;
      else at += totalCount[one] ?? 0;
    }
  }

  #note({ items }: Boxes, roots: Int32Array, closed: Int32Array[]): void {
    const page = this.#pages.length;
    for (const row of roots) this.#goesOn[row] = page;
    const shown = new Set(items.rows);
    let [team, manager]: [number[], number] = [[], -1];
    for (const row of items.rows) {
      if (this.#pageOf[row] === 0) this.#pageOf[row] = page;
      if (this.#forest.directCount[row] === 0) continue;
      if (shown.has(this.#forest.children[this.#forest.first[row] ?? 0] ?? -1)) {
        this.#goesOn[row] = page;
        continue;
      }
      const above = this.#forest.parent[row] ?? -1;
      if (above !== manager && team.length > 0) closed.push(Int32Array.from(team));
      if (above !== manager) [team, manager] = [[], above];
      team.push(row);
    }
    if (team.length > 0) closed.push(Int32Array.from(team));
  }

  /** Cards alone that cover more than the page need no look. */
  #mayFit(row: number): boolean {
    const { card } = this.#measures;
    return ((this.#forest.totalCount[row] ?? 0) + 1) * card.width * card.height <= this.#room.width * this.#room.height;
  }

  #fits({ width, height }: Boxes): boolean {
    return width <= this.#room.width && height <= this.#room.height;
  }
}
