import { pillWords } from "./head-words.ts";
import type { Look } from "./look.ts";
import { ZOOM, type Scene } from "./scene.ts";
import { typeOf, write } from "./write.ts";

/** The number of direct reports on the lower edge, with the way that the branch goes. */
export function paintPill(pen: CanvasRenderingContext2D, { chart, open, palette, format, placed: { boxes } }: Scene, { pill }: Look, zoom: number, row: number): void {
  if (!chart.leads(row)) return;
  const { width: across, height: y } = boxes.measures.card;
  const isOpen = open[row] === 1;
  const text = pillWords(format, chart.directReports(row));
  const width = pill.height + 8 + text.length * pill.size * 0.61;
  pen.beginPath();
  pen.roundRect((across - width) / 2, y - pill.height / 2, width, pill.height, pill.height / 2);
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
  write(pen, text, across / 2 - 7, y + 1, typeOf(600, pill.size, palette.font), colour, "center");
  const [x, up] = [(across + width) / 2 - pill.height * 0.625, isOpen ? 2 : -2];
  pen.beginPath();
  pen.moveTo(x - 4, y + up);
  pen.lineTo(x, y - up);
  pen.lineTo(x + 4, y + up);
  pen.strokeStyle = colour;
  pen.lineWidth = 1.6;
  pen.stroke();
}
