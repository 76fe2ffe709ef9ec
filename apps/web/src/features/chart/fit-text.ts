import { clip, fitsIn } from "@treeline/org/chart/text-width";
import type { Type } from "./write.ts";

/** What a canvas measures words with. */
interface Measuring {
  font: string;
  measureText(text: string): { width: number };
}

/** So many texts are remembered; then all are measured anew. */
const MOST = 5_000;
const known = new Map<string, string>();

/** The text, or as much of it as fits with an ellipsis. What surely fits is not measured: to measure takes as long as to write. */
export function fitText(pen: Measuring, text: string, { font, size, weight }: Type, width: number): string {
  if (fitsIn(width, text, size, weight > 400)) return text;
  const key = `${font} ${width}\n${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  pen.font = font;
  const fitting = clip(text, (part) => pen.measureText(part).width <= width);
  known.set(key, fitting);
  return fitting;
}

/** The text on as many lines as it takes, `most` of them; the last ends with an ellipsis where there is more. */
export function fitLines(pen: Measuring, text: string, type: Type, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && fitText(pen, rest.slice(0, count + 1).join(" "), type, width) === rest.slice(0, count + 1).join(" ")) count += 1;
    lines.push(fitText(pen, rest.slice(0, count).join(" "), type, width));
    rest = rest.slice(count);
  }
  return rest.length === 0 ? lines : [...lines, fitText(pen, rest.join(" "), type, width)];
}
