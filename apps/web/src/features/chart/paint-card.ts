import type { Rect } from "@treeline/org/chart/boxes";
import { hueOf, initialsOf } from "@treeline/org/chart/initials";
import { seatName } from "../../i18n/seat-name.ts";
import { LOOKS } from "./look.ts";
import { paintPill } from "./paint-pill.ts";
import { paintWords } from "./paint-words.ts";
import { faceInk, type Palette } from "./palette.ts";
import { ZOOM, type Scene } from "./scene.ts";
import { initialsType, write } from "./write.ts";

const TURN = Math.PI * 2;

interface Point {
  x: number;
  y: number;
}

/** A card as it stands above the canvas when near; further out a larger name alone, then bars instead of words. */
export function paintCard(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number, row: number): void {
  const { placement, density } = scene.placed;
  const look = LOOKS[density];
  const { width, height } = placement.measures.card;
  pen.save();
  pen.translate((placement.x[row] ?? 0) - rect.x, (placement.y[row] ?? 0) - rect.y);
  paintFrame(pen, scene, zoom, row);
  if (look.face) paintFace(pen, scene, look.face.radius, { x: look.face.x, y: height / 2 }, zoom, row);
  paintWords(pen, scene, look, zoom, row);
  if (scene.marks.has(row)) paintMark(pen, scene.palette);
  if (scene.chart.isEdited(row)) disc(pen, width - 11.5, 11.5, 3.5, scene.palette.warn);
  paintPill(pen, scene, look, zoom, row);
  pen.restore();
}

/** On the corner of a card that changed in the last 24 hours. */
function paintMark(pen: CanvasRenderingContext2D, { accent, body }: Palette): void {
  disc(pen, 3, 3, 7, body);
  disc(pen, 3, 3, 5, accent);
}

function paintFrame(pen: CanvasRenderingContext2D, { chart, palette, selected, tintAt, placed: { placement } }: Scene, zoom: number, row: number): void {
  const { width, height } = placement.measures.card;
  const dashed = chart.isVacant(row) || chart.isHidden(row);
  const tint = dashed ? null : tintAt?.(row);
  pen.beginPath();
  pen.roundRect(0.5, 0.5, width - 1, height - 1, Math.min(10, height / 4));
  pen.fillStyle = dashed ? palette.body : tint?.card ?? palette.card;
  pen.fill();
  pen.strokeStyle = row === selected ? palette.accent : dashed ? palette.line : tint?.border ?? palette.border;
  pen.lineWidth = Math.max(row === selected ? 2 : 1, 0.8 / zoom);
  if (dashed) pen.setLineDash([5, 4]);
  pen.stroke();
  pen.setLineDash([]);
}

function paintFace(pen: CanvasRenderingContext2D, { chart, palette, faces }: Scene, radius: number, { x, y }: Point, zoom: number, row: number): void {
  if (chart.isVacant(row)) {
    circle(pen, x, y, radius - 0.5);
    pen.strokeStyle = palette.line;
    pen.setLineDash([4, 3]);
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  pen.globalAlpha = chart.isHidden(row) ? 0.45 : 1;
  const address = zoom >= ZOOM.faces ? chart.pictureAt(row) : null;
  const picture = address === null ? null : faces.get(address);
  if (picture) pen.drawImage(picture, x - radius, y - radius, radius * 2, radius * 2);
  // Letters that a picture takes the place of in a moment would flicker.
  else paintInitials(pen, palette, radius, { x, y }, zoom >= ZOOM.names && picture === null, seatName({ name: chart.nameAt(row) }));
  pen.globalAlpha = 1;
}

function paintInitials(pen: CanvasRenderingContext2D, palette: Palette, radius: number, { x, y }: Point, legible: boolean, name: string): void {
  const { back, front } = faceInk(palette, hueOf(name));
  disc(pen, x, y, radius, back);
  if (palette.forced) {
    // Without colours a disc has an edge.
    circle(pen, x, y, radius - 0.5);
    pen.strokeStyle = palette.border;
    pen.stroke();
  }
  if (legible) write(pen, initialsOf(name), x, y + 1, initialsType(radius, palette.font), front, "center");
}

function circle(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TURN);
}

function disc(pen: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  circle(pen, x, y, radius);
  pen.fillStyle = colour;
  pen.fill();
}
