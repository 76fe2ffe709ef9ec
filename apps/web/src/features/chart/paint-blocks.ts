import { itemsBetween, levelsBetween, stackAt, type Rect } from "@treeline/org/chart/boxes";
import { lastRowOf, rowsInView } from "@treeline/org/chart/in-view";
import { BlockInk } from "./block-ink.ts";
import { ZOOM, type Scene } from "./scene.ts";

/** A tinted block for each card, or for each column of a stack where its cards would run together. */
export function paintBlocks(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  if (zoom >= ZOOM.blocks) paintEach(pen, scene, rect);
  else paintColumns(pen, scene, rect);
}

function paintEach(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect): void {
  const { chart, placed: { boxes }, palette } = scene;
  const { width, height } = boxes.measures.card;
  const ink = new BlockInk(pen, scene);
  const empty: number[] = [];
  for (const row of rowsInView(boxes, rect)) {
    if (chart.isVacant(row) || chart.isHidden(row)) empty.push(row);
    else {
      ink.take(row);
      pen.fillRect((boxes.x[row] ?? 0) - rect.x, (boxes.y[row] ?? 0) - rect.y, width, height);
    }
  }
  pen.strokeStyle = palette.line;
  pen.lineWidth = 8;
  pen.setLineDash([24, 16]);
  for (const row of empty) pen.strokeRect((boxes.x[row] ?? 0) - rect.x + 4, (boxes.y[row] ?? 0) - rect.y + 4, width - 8, height - 8);
  pen.setLineDash([]);
}

function paintColumns(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect): void {
  const { boxes } = scene.placed;
  const ink = new BlockInk(pen, scene);
  const { card } = boxes.measures;
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = levels.first; level <= levels.last; level += 1) {
    const { first, end } = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
    for (let item = first; item < end; item += 1) {
      const stack = stackAt(boxes, item);
      ink.take(boxes.items.rows[boxes.items.start[item] ?? 0] ?? 0);
      if (stack === null) pen.fillRect((boxes.left[item] ?? 0) - rect.x, (boxes.top[item] ?? 0) - rect.y, card.width, card.height);
      else for (let column = 0; column < stack.columns; column += 1) {
        pen.fillRect(stack.left + column * stack.pitch.width - rect.x, stack.top - rect.y, card.width, lastRowOf(stack, column) * stack.pitch.height + card.height);
      }
    }
  }
}
