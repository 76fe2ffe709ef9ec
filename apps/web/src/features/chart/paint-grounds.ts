import type { Rect } from "@treeline/org/chart/boxes";
import type { Scene } from "./scene.ts";

const ROOM = 8;
const STRENGTH = 0.5;
/** A smaller branch, in px on screen, is seen by its cards. */
const LEAST = 12;

/** A quiet ground in its colour behind each branch that has one, where branches have boxes of their own. */
export function paintGrounds(pen: CanvasRenderingContext2D, { placed: { placement }, chart, tintAt }: Scene, rect: Rect, zoom: number): void {
  if (tintAt === null) return;
  const { parent } = chart.forest;
  const tinted = (row: number) => (row < 0 ? null : tintAt(row));
  pen.globalAlpha = STRENGTH;
  placement.eachBranch(rect, { width: LEAST / zoom, height: LEAST / zoom }, (row, x, y, width, height) => {
    const tint = tinted(row);
    // The branches below share the ground.
    if (tint === null || tint === tinted(parent[row] ?? -1)) return;
    pen.fillStyle = tint.card;
    pen.beginPath();
    pen.roundRect(x - ROOM - rect.x, y - ROOM - rect.y, width + 2 * ROOM, height + 2 * ROOM, ROOM);
    pen.fill();
  });
  pen.globalAlpha = 1;
}
