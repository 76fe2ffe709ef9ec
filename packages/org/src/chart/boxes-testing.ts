import fc from "fast-check";
import { arrange } from "./arrange.ts";
import type { Boxes, Rect } from "./boxes.ts";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { DENSITIES } from "./density.ts";
import { eachLine } from "./each-line.ts";
import type { DrawLine } from "./line-pieces.ts";
import { buildForest, type Forest } from "./forest.ts";
import { LayoutMemory } from "./layout-memory.ts";
import { company } from "./testing.ts";

export const forestOf = (people: readonly ChartPerson[]): Forest => buildForest(columnsOf(people));
export const allOpen = ({ parent }: Forest): Uint8Array => new Uint8Array(parent.length).fill(1);

export interface Arranged {
  forest: Forest;
  open: Uint8Array;
  boxes: Boxes;
  /** What is placed. */
  rows: number[];
}

const memory = new LayoutMemory();

/** Charts of up to 120 people in all densities, all open or some, one after the other in the same memory. */
export const arrangements: fc.Arbitrary<Arranged> = fc.tuple(company(120), fc.infiniteStream(fc.nat(9)), fc.boolean(), fc.constantFrom(...Object.values(DENSITIES)))
  .map(([people, draws, all, measures]) => {
    const forest = forestOf(people);
    const open = Uint8Array.from(people, () => (all || (draws.next().value ?? 0) > 0 ? 1 : 0));
    const boxes = arrange(forest, { open }, measures, memory);
    return { forest, open, boxes, rows: [...boxes.items.rows] };
  });

/** A chart and a part of it, or around it. */
export const views = fc.tuple(arrangements, fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { minLength: 4, maxLength: 4 })).map(([arranged, [a = 0, b = 0, c = 0, d = 0]]) => {
  const { width, height } = arranged.boxes;
  const rect: Rect = { x: Math.min(a, b) * width, y: Math.min(c, d) * height, width: Math.abs(a - b) ** 2 * width, height: Math.abs(c - d) ** 2 * height };
  return { ...arranged, rect };
});

export function cardOf({ x, y, measures }: Boxes, row: number): Rect {
  return { x: x[row] ?? NaN, y: y[row] ?? NaN, ...measures.card };
}

export function touches(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export type Piece = [ax: number, ay: number, bx: number, by: number, cx: number, cy: number];

/** Of what a line is drawn by: where it is, whosever it is. */
export const placeOf = ([ax, ay, bx, by, cx, cy]: Parameters<DrawLine>): Piece => [ax, ay, bx, by, cx, cy];

export function linesIn(boxes: Boxes, rect: Rect): Piece[] {
  const pieces: Piece[] = [];
  eachLine(boxes, rect, (...piece) => pieces.push(placeOf(piece)));
  return pieces;
}

export const EVERYWHERE: Rect = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
