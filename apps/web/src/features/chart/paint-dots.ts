import type { View } from "./scene.ts";

const GAP = 28;
const RADIUS = 0.7;
/** They fade out between these zooms. */
const [NONE, ALL] = [0.4, 0.8];

/** The canvas's quiet grid: a line of dashes for each row of dots, as short as they are wide. */
export function paintDots(pen: CanvasRenderingContext2D, { x, y, zoom, width, height }: View, colour: string): void {
  if (zoom <= NONE) return;
  const gap = GAP * zoom;
  const size = 2 * RADIUS * Math.min(zoom, 1.4);
  const first = (offset: number) => ((offset % gap) + gap) % gap;
  const left = first(x) - gap - size / 2;
  pen.globalAlpha = Math.min(1, (zoom - NONE) / (ALL - NONE));
  pen.strokeStyle = colour;
  pen.lineWidth = size;
  pen.setLineDash([size, gap - size]);
  for (let top = first(y); top < height; top += gap) {
    pen.beginPath();
    pen.moveTo(left, top);
    pen.lineTo(width, top);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}
