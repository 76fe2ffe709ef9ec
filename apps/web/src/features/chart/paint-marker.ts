import type { Rect } from "@treeline/org/chart/boxes";
import type { Scene } from "./scene.ts";

/** Where the selected person is, when the card itself is too small to stand out. */
export function paintMarker(pen: CanvasRenderingContext2D, { placed: { placement }, palette, selected }: Scene, rect: Rect, zoom: number): void {
  if (selected < 0 || !placement.shows(selected)) return;
  const { width, height } = placement.measures.card;
  const [x, y] = [(placement.x[selected] ?? 0) + width / 2 - rect.x, (placement.y[selected] ?? 0) + height / 2 - rect.y];
  const radius = 7 / zoom;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fillStyle = palette.accent;
  pen.fill();
  pen.strokeStyle = palette.card;
  pen.lineWidth = 2 / zoom;
  pen.stroke();
}
