import type { Teams } from "@treeline/org/chart/items";
import { LayoutMemory } from "@treeline/org/chart/layout-memory";
import { expose, transfer } from "comlink";
import { layOut, type Layout, type LayoutWish } from "./layout.ts";
import { readHere, type ReadParts } from "./read-here.ts";
import { layOutOnce } from "./warm-up.ts";

/** What is laid out again and again, under a number, so that it comes over once. */
const known = new Map<number, Teams>();
const memory = new LayoutMemory();
/** The chart of now, of a day in the past, and the ones just before these. */
const MOST_KNOWN = 4;

function keep(key: number, teams: Teams): Teams {
  known.set(key, teams);
  for (const old of [...known.keys()].slice(0, -MOST_KNOWN)) known.delete(old);
  return teams;
}

/** The typed arrays are handed over, not copied. */
function handOver<T extends object>(answer: T, ...holders: object[]): T {
  const held = holders.flatMap((holder) => Object.values(holder)).flatMap((value) => (ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : []));
  return transfer(answer, [...new Set(held)]);
}

const aside = {
  /** Keeps the teams under `key`, as they are laid out next. */
  read(bytes: Uint8Array, key: number): ReadParts {
    const read = readHere(bytes);
    const { first, children, roots } = read.forest;
    keep(key, { first: first.slice(), children: children.slice(), roots });
    return handOver(read, read.parts, read.forest);
  },
  /** Null where `key` is not known and nothing was sent with it. */
  layOut({ key, teams, ...wish }: KnownWish): Layout | null {
    const present = teams === null ? known.get(key) : keep(key, teams);
    if (!present) return null;
    const layout = layOut(present, wish, memory);
    return layout.arrangement === "tree" ? handOver(layout, layout.boxes, layout.boxes.items) : handOver(layout, layout.filled, layout.filled.branches);
  },
};

export interface KnownWish extends LayoutWish {
  key: number;
  /** Null where they came before. */
  teams: Teams | null;
}

/** What is done beside the page. */
export type Aside = typeof aside;

// The people are still on their way.
for (let round = 0; round < 3; round += 1) layOutOnce();
expose(aside);
