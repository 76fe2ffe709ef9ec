import type { Rect } from "@treeline/org/chart/boxes";
import { hueOf, initialsOf } from "@treeline/org/chart/initials";
import { seatName } from "../../i18n/seat-name.ts";
import { fitText } from "./fit-text.ts";
import { hueFill, hueText, type Palette } from "./palette.ts";
import { MEASURES } from "./placed.ts";
import { ZOOM, type Scene } from "./scene.ts";

const { width: WIDTH, height: HEIGHT } = MEASURES.card;
const FACE = { x: 34, y: HEIGHT / 2, radius: 22 };
const TEXT = { x: 68, width: WIDTH - 68 - 12 };
const TURN = Math.PI * 2;

/** A card as it stands above the canvas when near; further out a larger name alone, then bars instead of words. */
export function paintCard(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number, row: number): void {
  const { boxes } = scene.placed;
  pen.save();
  pen.translate((boxes.x[row] ?? 0) - rect.x, (boxes.y[row] ?? 0) - rect.y);
  paintFrame(pen, scene, zoom, row);
  paintFace(pen, scene, zoom, row);
  paintWords(pen, scene, zoom, row);
  if (scene.chart.isEdited(row)) disc(pen, WIDTH - 11.5, 11.5, 3.5, scene.palette.warn);
  paintPill(pen, scene, zoom, row);
  pen.restore();
}

function paintFrame(pen: CanvasRenderingContext2D, { chart, palette, selected }: Scene, zoom: number, row: number): void {
  const dashed = chart.isVacant(row) || chart.isHidden(row);
  pen.beginPath();
  pen.roundRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 10);
  pen.fillStyle = dashed ? palette.body : palette.card;
  pen.fill();
  pen.strokeStyle = row === selected ? palette.accent : dashed ? palette.line : palette.border;
  pen.lineWidth = Math.max(row === selected ? 2 : 1, 0.8 / zoom);
  if (dashed) pen.setLineDash([5, 4]);
  pen.stroke();
  pen.setLineDash([]);
}

function paintFace(pen: CanvasRenderingContext2D, { chart, palette, faces }: Scene, zoom: number, row: number): void {
  if (chart.isVacant(row)) {
    circle(pen, FACE.x, FACE.y, FACE.radius - 0.5);
    pen.strokeStyle = palette.line;
    pen.setLineDash([4, 3]);
    pen.stroke();
    pen.setLineDash([]);
    return;
  }
  pen.globalAlpha = chart.isHidden(row) ? 0.45 : 1;
  const address = zoom >= ZOOM.faces ? chart.pictureAt(row) : null;
  const picture = address === null ? undefined : faces.get(address);
  if (picture) pen.drawImage(picture, FACE.x - FACE.radius, FACE.y - FACE.radius, FACE.radius * 2, FACE.radius * 2);
  else paintInitials(pen, palette, zoom, seatName({ name: chart.nameAt(row) }));
  pen.globalAlpha = 1;
}

function paintInitials(pen: CanvasRenderingContext2D, palette: Palette, zoom: number, name: string): void {
  const hue = hueOf(name);
  disc(pen, FACE.x, FACE.y, FACE.radius, hueFill(hue, palette.dark));
  if (zoom < ZOOM.names) return;
  write(pen, initialsOf(name), FACE.x, FACE.y + 1, `700 16px ${palette.font}`, hueText(hue, palette.dark), "center");
}

function paintWords(pen: CanvasRenderingContext2D, { chart, palette }: Scene, zoom: number, row: number): void {
  const [name, title] = [seatName({ name: chart.nameAt(row) }), chart.titleAt(row)];
  const colour = chart.isHidden(row) ? palette.dimmed : palette.text;
  if (zoom < ZOOM.names) {
    bar(pen, FACE.y - 13, 10, Math.min(TEXT.width, 40 + name.length * 5), palette.dimmed, 0.55);
    if (title !== null) bar(pen, FACE.y + 7, 8, Math.min(TEXT.width, 30 + title.length * 4), palette.dimmed, 0.3);
  } else if (zoom < ZOOM.cards) {
    const font = `600 17px ${palette.font}`;
    write(pen, fitText(pen, name, font, TEXT.width), TEXT.x, FACE.y + 1, font, colour);
  } else {
    const [font, small] = [`600 14px ${palette.font}`, `400 12.5px ${palette.font}`];
    write(pen, fitText(pen, name, font, TEXT.width), TEXT.x, title === null ? FACE.y + 1 : FACE.y - 8, font, colour);
    if (title !== null) write(pen, fitText(pen, title, small, TEXT.width), TEXT.x, FACE.y + 11, small, palette.dimmed);
  }
}

function paintPill(pen: CanvasRenderingContext2D, { chart, open, palette }: Scene, zoom: number, row: number): void {
  const direct = chart.directCount(row);
  if (direct === 0) return;
  const isOpen = open[row] === 1;
  const text = direct.toLocaleString();
  const width = 32 + text.length * 7;
  pen.beginPath();
  pen.roundRect((WIDTH - width) / 2, HEIGHT - 12, width, 24, 12);
  pen.fillStyle = isOpen ? palette.card : palette.accentSoft;
  pen.fill();
  if (isOpen) {
    pen.strokeStyle = palette.border;
    pen.lineWidth = 1;
    pen.stroke();
  }
  const colour = isOpen ? palette.dimmed : palette.accent;
  if (zoom < ZOOM.names) return;
  write(pen, text, WIDTH / 2 - 7, HEIGHT + 1, `600 11.5px ${palette.font}`, colour, "center");
  const [x, y, up] = [(WIDTH + width) / 2 - 15, HEIGHT, isOpen ? 2 : -2];
  pen.beginPath();
  pen.moveTo(x - 4, y + up);
  pen.lineTo(x, y - up);
  pen.lineTo(x + 4, y + up);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.stroke();
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, font: string, colour: string, align: CanvasTextAlign = "left"): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = "middle";
  pen.fillText(text, x, y);
}

function bar(pen: CanvasRenderingContext2D, y: number, height: number, width: number, colour: string, strength: number): void {
  pen.globalAlpha = strength;
  pen.fillStyle = colour;
  pen.fillRect(TEXT.x, y, width, height);
  pen.globalAlpha = 1;
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
