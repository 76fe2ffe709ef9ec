import type { View } from "./scene.ts";

const GAP = 28;
const RADIUS = 0.7;
/** They fade out between these zooms. */
const [NONE, ALL] = [0.4, 0.8];

/** The canvas's quiet grid. */
export function paintDots(pen: CanvasRenderingContext2D, { x, y, zoom, width, height }: View, colour: string): void {
  if (zoom <= NONE) return;
  const gap = GAP * zoom;
  const size = 2 * RADIUS * Math.min(zoom, 1.4);
  const first = (offset: number) => ((offset % gap) + gap) % gap;
  pen.globalAlpha = Math.min(1, (zoom - NONE) / (ALL - NONE));
  pen.fillStyle = colour;
  pen.beginPath();
  for (let top = first(y); top < height; top += gap) {
    for (let left = first(x); left < width; left += gap) pen.rect(left - size / 2, top - size / 2, size, size);
  }
  pen.fill();
  pen.globalAlpha = 1;
}
