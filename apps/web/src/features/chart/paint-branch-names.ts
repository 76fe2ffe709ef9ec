import type { Rect } from "@treeline/org/chart/boxes";
import { seatName } from "../../i18n/seat-name.ts";
import { fitText } from "./fit-text.ts";
import { LOOKS } from "./look.ts";
import type { Scene } from "./scene.ts";
import { typeOf, write } from "./write.ts";

/** Names on cards below this size can't be read, in px on screen. */
const UNREADABLE = 5.5;
/** Of a label, in px on screen. */
const SIZE = 11;
const HEIGHT = 17;
const PADDING = 6;
const WIDEST = 170;
/** A branch that is smaller on screen has no label. */
const LEAST = { width: 84, height: 44 };

/** Labels each branch that has room with its head's name and its number of people, where names on cards can't be read. Larger branches come first. */
export function paintBranchNames(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  const { placed: { placement, density }, chart, palette, tintAt, format } = scene;
  if (LOOKS[density].name.size * zoom >= UNREADABLE) return;
  const type = typeOf(600, SIZE, palette.font);
  const taken: Rect[] = [];
  pen.save();
  // In px on screen from here on.
  pen.scale(1 / zoom, 1 / zoom);
  placement.eachBranch(rect, { width: LEAST.width / zoom, height: LEAST.height / zoom }, (row, left, _top, wide) => {
    const { people } = chart.reportsInAll(row);
    const count = ` ${format.number(people + (chart.isVacant(row) ? 0 : 1))}`;
    const countWidth = widthOf(pen, count, type.font);
    const room = Math.min(WIDEST, wide * zoom) - countWidth - 2 * PADDING;
    const name = fitText(pen, seatName({ name: chart.nameAt(row) }), type, Math.floor(room / 8) * 8);
    const width = widthOf(pen, name, type.font) + countWidth + 2 * PADDING;
    const box = boxOfLabel(scene, row, { rect, zoom, width, from: left, to: left + wide });
    if (taken.some((other) => overlap(other, box))) return;
    taken.push(box);
    pen.beginPath();
    pen.roundRect(box.x, box.y, box.width, box.height, 4);
    pen.fillStyle = palette.card;
    pen.fill();
    pen.lineWidth = 1;
    pen.strokeStyle = tintAt?.(row)?.line ?? palette.connector;
    pen.stroke();
    const middle = box.y + HEIGHT / 2 + 0.5;
    write(pen, name, box.x + PADDING, middle, type, palette.text);
    write(pen, count, box.x + box.width - PADDING - countWidth, middle, type, palette.dimmed);
  });
  pen.restore();
}

/** In place of the head's card, within the branch. */
function boxOfLabel({ placed: { placement } }: Scene, row: number, { rect, zoom, width, from, to }: { rect: Rect; zoom: number; width: number; from: number; to: number }): Rect {
  const { card } = placement.measures;
  const middle = ((placement.x[row] ?? 0) + card.width / 2 - rect.x) * zoom;
  const [least, most] = [(from - rect.x) * zoom, (to - rect.x) * zoom - width];
  const y = ((placement.y[row] ?? 0) + card.height / 2 - rect.y) * zoom - HEIGHT / 2;
  return { x: Math.max(least, Math.min(most, middle - width / 2)), y, width, height: HEIGHT };
}

function widthOf(pen: CanvasRenderingContext2D, text: string, font: string): number {
  pen.font = font;
  return pen.measureText(text).width;
}

const overlap = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
