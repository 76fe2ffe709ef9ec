import type { Items, Teams } from "./items.ts";
import type { LayoutMemory } from "./layout-memory.ts";

/**
 * Adds the items level by level. The loops call nothing, so that what they read and write is checked once and not for each
 * item; and a branch that would be guessed wrong time and again is a sum: `(a - b) >>> 31` is 1 if a is below b, otherwise 0.
 */
export class Grower {
  count = 1;
  /** How many of the items have children. */
  managing = 0;
  readonly #teams: Teams;
  readonly #open: Uint8Array;
  readonly #memory: LayoutMemory;
  #shown = 0;

  constructor(teams: Teams, open: Uint8Array, memory: LayoutMemory) {
    this.#teams = teams;
    this.#open = open;
    this.#memory = memory;
    memory.start[0] = 0;
    memory.start[1] = 0;
  }

  addRoots(roots: Int32Array): void {
    if (roots.length === 0) return;
    const { first } = this.#teams;
    const { parent, start, rows, managers, heads, below } = this.#memory;
    managers[0] = 0;
    heads[0] = 1;
    below[0] = 1;
    let managing = 1;
    roots.forEach((row, at) => {
      rows[at] = row;
      parent[at + 1] = 0;
      start[at + 2] = at + 1;
      managers[managing] = at + 1;
      managing += (((first[row] ?? 0) - (first[row + 1] ?? 0)) >>> 31) & (this.#open[row] ?? 0);
    });
    this.#end(roots.length + 1, roots.length, managing);
    heads[1] = this.count;
    below[1] = managing;
  }

  /** The teams of some managers, all their reports side by side. */
  addBeside(from: number, to: number): void {
    const { first, children } = this.#teams;
    const { parent, start, rows, managers, heads, below } = this.#memory;
    const open = this.#open;
    let card = this.count;
    let shown = this.#shown;
    let managing = this.managing;
    for (let at = from; at < to; at += 1) {
      const item = managers[at] ?? 0;
      const manager = rows[start[item] ?? 0] ?? 0;
      const end = first[manager + 1] ?? 0;
      for (let next = first[manager] ?? 0; next < end; next += 1) {
        const row = children[next] ?? 0;
        rows[shown] = row;
        shown += 1;
        parent[card] = item;
        managers[managing] = card;
        managing += (((first[row] ?? 0) - (first[row + 1] ?? 0)) >>> 31) & (open[row] ?? 0);
        card += 1;
        start[card] = shown;
      }
      heads[at + 1] = card;
      below[at + 1] = managing;
    }
    this.#end(card, shown, managing);
  }

  /** The teams of some managers: reports with reports as cards, then the others, if they are two or more, as a stack. */
  addStacked(from: number, to: number): void {
    const { first, children } = this.#teams;
    const { parent, start, rows, aside, managers, heads, below } = this.#memory;
    const open = this.#open;
    let item = this.count;
    let shown = this.#shown;
    let managing = this.managing;
    for (let at = from; at < to; at += 1) {
      const above = managers[at] ?? 0;
      const manager = rows[start[above] ?? 0] ?? 0;
      const head = first[manager] ?? 0;
      const end = first[manager + 1] ?? 0;
      let cards = shown;
      let others = 0;
      for (let next = head; next < end; next += 1) {
        const row = children[next] ?? 0;
        const manages = ((first[row] ?? 0) - (first[row + 1] ?? 0)) >>> 31;
        rows[cards] = row;
        aside[others] = row;
        cards += manages;
        others += 1 - manages;
      }
      if (others === 1) {
        for (let next = head; next < end; next += 1) rows[shown + next - head] = children[next] ?? 0;
        cards += 1;
        others = 0;
      }
      while (shown < cards) {
        const row = rows[shown] ?? 0;
        shown += 1;
        parent[item] = above;
        managers[managing] = item;
        managing += (((first[row] ?? 0) - (first[row + 1] ?? 0)) >>> 31) & (open[row] ?? 0);
        item += 1;
        start[item] = shown;
      }
      if (others > 0) {
        for (let other = 0; other < others; other += 1) rows[shown + other] = aside[other] ?? 0;
        shown += others;
        parent[item] = above;
        item += 1;
        start[item] = shown;
      }
      heads[at + 1] = item;
      below[at + 1] = managing;
    }
    this.#end(item, shown, managing);
  }

  finish(levels: number[]): Items {
    const { count } = this;
    const { parent, start, rows } = this.#memory;
    this.#memory.managing = this.managing;
    return { count, parent: parent.slice(0, count), start: start.slice(0, count + 1), rows: rows.slice(0, this.#shown), levels: Int32Array.from(levels) };
  }

  #end(count: number, shown: number, managing: number): void {
    this.count = count;
    this.#shown = shown;
    this.managing = managing;
  }
}
