import { pillWords } from "./head-words.ts";
import type { Look } from "./look.ts";
import { ZOOM, type Scene } from "./scene.ts";
import { typeOf, write } from "./write.ts";

/** The number of direct reports on the lower edge, with an arrow that opens or closes the branch; on a name alone the arrow alone. */
export function paintPill(pen: CanvasRenderingContext2D, { chart, open, palette, format, placed: { placement } }: Scene, { pill }: Look, zoom: number, row: number): void {
  if (!chart.leads(row)) return;
  const { x: middle, y } = pill.target(placement.measures.card);
  const isOpen = open[row] === 1;
  if (!pill.counts) {
    if (zoom >= ZOOM.names) paintArrow(pen, { x: middle, y, up: isOpen }, palette.dimmed);
    return;
  }
  const text = pillWords(format, chart.directReports(row));
  const width = pill.height + 8 + text.length * pill.size * 0.61;
  pen.beginPath();
  pen.roundRect(middle - width / 2, y - pill.height / 2, width, pill.height, pill.height / 2);
  pen.fillStyle = isOpen ? palette.card : palette.accentSoft;
  pen.fill();
  // In forced colours what is soft has no colour of its own.
  const outlined = isOpen || palette.forced;
  if (outlined) {
    pen.strokeStyle = palette.border;
    pen.lineWidth = 1;
    pen.stroke();
  }
  if (zoom < ZOOM.names) return;
  const colour = outlined ? palette.dimmed : palette.accent;
  write(pen, text, middle - 7, y + 1, typeOf(600, pill.size, palette.font), colour, "center");
  paintArrow(pen, { x: middle + width / 2 - pill.height * 0.625, y, up: isOpen }, colour);
}

function paintArrow(pen: CanvasRenderingContext2D, { x, y, up }: { x: number; y: number; up: boolean }, colour: string): void {
  const rise = up ? 2 : -2;
  pen.beginPath();
  pen.moveTo(x - 4, y + rise);
  pen.lineTo(x, y - rise);
  pen.lineTo(x + 4, y + rise);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.stroke();
}
