import type { Boxes } from "./boxes.ts";
import { eachLine } from "./each-line.ts";
import { round } from "./lettering.ts";

/** All lines as one path, each point told from the one before: that takes half the room. */
export function svgLines(boxes: Boxes): string {
  const pieces: string[] = [];
  let [x, y] = [0, 0];
  eachLine(boxes, { x: 0, y: 0, width: boxes.width, height: boxes.height }, (ax, ay, bx, by, cx, cy) => {
    const [fromX, fromY, toX, toY] = [round(ax), round(ay), round(cx), round(cy)];
    const corner = Math.abs(ax - bx) + Math.abs(ay - by);
    pieces.push(`m${pair(fromX - x, fromY - y)}`);
    if (corner === 0) pieces.push(straight(toX - fromX, toY - fromY));
    else {
      const [endX, endY] = [round(bx + Math.sign(cx - bx) * corner), round(by + Math.sign(cy - by) * corner)];
      pieces.push(`q${pair(round(bx) - fromX, round(by) - fromY)}${next(endX - fromX)}${next(endY - fromY)}${straight(toX - endX, toY - endY)}`);
    }
    [x, y] = [toX, toY];
  });
  return pieces.join("");
}

/** Lines run across or down. */
function straight(x: number, y: number): string {
  if (y === 0) return x === 0 ? "" : `h${round(x)}`;
  return x === 0 ? `v${round(y)}` : `l${pair(x, y)}`;
}

const pair = (x: number, y: number): string => `${round(x)}${next(y)}`;

/** Behind another number, from which a minus parts it as well as a space. */
const next = (value: number): string => (value < 0 ? String(round(value)) : ` ${round(value)}`);
