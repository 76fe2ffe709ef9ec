import type { Rect } from "@treeline/org/chart/boxes";
import { BlockInk } from "./block-ink.ts";
import { ZOOM, type Scene } from "./scene.ts";

/** A tinted block for each card, or for several where they would run together. */
export function paintBlocks(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  if (zoom >= ZOOM.blocks) paintEach(pen, scene, rect);
  else paintTogether(pen, scene, rect, 1 / zoom);
}

function paintEach(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect): void {
  const { chart, placed: { placement }, palette } = scene;
  const { width, height } = placement.measures.card;
  const ink = new BlockInk(pen, scene);
  const empty: number[] = [];
  for (const row of placement.rowsIn(rect)) {
    if (chart.isVacant(row) || chart.isHidden(row)) empty.push(row);
    else {
      ink.take(row);
      pen.fillRect((placement.x[row] ?? 0) - rect.x, (placement.y[row] ?? 0) - rect.y, width, height);
    }
  }
  pen.strokeStyle = palette.line;
  pen.lineWidth = 8;
  pen.setLineDash([24, 16]);
  for (const row of empty) pen.strokeRect((placement.x[row] ?? 0) - rect.x + 4, (placement.y[row] ?? 0) - rect.y + 4, width - 8, height - 8);
  pen.setLineDash([]);
}

/** Each block is at least a pixel wide and high. */
function paintTogether(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, pixel: number): void {
  const ink = new BlockInk(pen, scene);
  scene.placed.placement.eachBlock(rect, pixel, (row, x, y, width, height) => {
    ink.take(row);
    pen.fillRect(x - rect.x, y - rect.y, Math.max(width, pixel), Math.max(height, pixel));
  });
}
