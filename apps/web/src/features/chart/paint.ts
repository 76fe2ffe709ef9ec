import type { Rect } from "@treeline/org/chart/boxes";
import { paintBlocks } from "./paint-blocks.ts";
import { paintBranchNames } from "./paint-branch-names.ts";
import { paintCard } from "./paint-card.ts";
import { paintDots } from "./paint-dots.ts";
import { paintGrounds } from "./paint-grounds.ts";
import { paintChain, paintFarLines, paintLines } from "./paint-lines.ts";
import { paintMarker } from "./paint-marker.ts";
import { ZOOM, type Scene, type View } from "./scene.ts";

/** Draws the part of the chart that is in view. Everything is drawn from the view's corner, since floats blur far off the origin. */
export function paint(pen: CanvasRenderingContext2D, scene: Scene, view: View): void {
  const { placed, palette, faces } = scene;
  const { zoom, ratio } = view;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = palette.body;
  pen.fillRect(0, 0, view.width, view.height);
  paintDots(pen, view, palette.dots);
  pen.setTransform(ratio * zoom, 0, 0, ratio * zoom, 0, 0);
  const rect = { x: -view.x / zoom - placed.x, y: -view.y / zoom - placed.y, width: view.width / zoom, height: view.height / zoom };
  faces.begin();
  paintGrounds(pen, scene, rect, zoom);
  if (zoom >= ZOOM.lines) paintLines(pen, scene, rect, zoom);
  else if (zoom >= ZOOM.runs) paintFarLines(pen, scene, rect, zoom);
  if (zoom >= ZOOM.runs) paintChain(pen, scene, rect, zoom);
  if (zoom >= ZOOM.faces) paintCards(pen, scene, rect, zoom);
  else paintBlocks(pen, scene, rect, zoom);
  paintBranchNames(pen, scene, rect, zoom);
  if (zoom < ZOOM.faces) paintMarker(pen, scene, rect, zoom);
  faces.end();
}

function paintCards(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  // A pill hangs below its card.
  const reach = { ...rect, y: rect.y - 14, height: rect.height + 14 };
  for (const row of scene.placed.placement.rowsIn(reach)) if (!scene.above.has(row)) paintCard(pen, scene, rect, zoom, row);
}
