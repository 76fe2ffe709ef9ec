import type { Rect } from "./boxes.ts";
import { round } from "./lettering.ts";
import type { Placement } from "./placement.ts";

/** The points of all lines that touch `view` as one path, each relative to the one before: that takes half the space. */
export function svgLines(placement: Placement, write: (part: string) => void, view: Rect = { x: 0, y: 0, width: placement.width, height: placement.height }): void {
  const path = new Path(write);
  if (placement.x instanceof Int32Array) placement.eachLine(view, (ax, ay, bx, by, cx, cy) => path.add(ax, ay, bx, by, cx, cy));
  else placement.eachLine(view, (ax, ay, bx, by, cx, cy) => path.add(round(ax), round(ay), round(bx), round(by), round(cx), round(cy)));
}

class Path {
  readonly #write: (part: string) => void;
  /** Where the last piece ended, as told: so what rounding leaves out doesn't add up. */
  #x = 0;
  #y = 0;

  constructor(write: (part: string) => void) {
    this.#write = write;
  }

  /** A piece of a line: from a, around b, to c. */
  add(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): void {
    const begin = `m${pair(ax - this.#x, ay - this.#y)}`;
    this.#x = cx;
    this.#y = cy;
    const corner = Math.abs(ax - bx) + Math.abs(ay - by);
    if (corner === 0) {
      this.#write(begin + straight(cx - ax, cy - ay));
      return;
    }
    const [x, y] = [bx + Math.sign(cx - bx) * corner, by + Math.sign(cy - by) * corner];
    this.#write(`${begin}q${pair(bx - ax, by - ay)}${next(x - ax)}${next(y - ay)}${straight(cx - x, cy - y)}`);
  }
}

/** Lines run across or down. */
function straight(x: number, y: number): string {
  if (y === 0) return x === 0 ? "" : `h${round(x)}`;
  return x === 0 ? `v${round(y)}` : `l${pair(x, y)}`;
}

const pair = (x: number, y: number): string => `${round(x)}${next(y)}`;

/** Behind another number, from which a minus parts it as well as a space. */
const next = (value: number): string => (value < 0 ? String(round(value)) : ` ${round(value)}`);
