import { arrange } from "@treeline/org/chart/arrange";
import type { Boxes } from "@treeline/org/chart/boxes";
import { DENSITIES, type Density } from "@treeline/org/chart/density";
import type { Teams } from "@treeline/org/chart/items";
import { LayoutMemory } from "@treeline/org/chart/layout-memory";
import { expose, transfer } from "comlink";
import { readHere, type ReadParts } from "./read-here.ts";

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
  layOut({ key, teams, open, roots, density }: LayoutWish): Boxes | null {
    const present = teams === null ? known.get(key) : keep(key, teams);
    if (!present) return null;
    const boxes = arrange(present, { open, roots }, DENSITIES[density], memory);
    return handOver(boxes, boxes, boxes.items);
  },
};

export interface LayoutWish {
  key: number;
  /** Null where they came before. */
  teams: Teams | null;
  open: Uint8Array;
  /** At the top: everybody's, or the head of a branch. */
  roots: Int32Array;
  density: Density;
}

/** What is done beside the page. */
export type Aside = typeof aside;

expose(aside);
