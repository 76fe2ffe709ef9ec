import { seatName } from "../../i18n/seat-name.ts";
import { countsOf, titleOf } from "./card-words.ts";
import { fitLines, fitText } from "./fit-text.ts";
import { marginOf, type Look } from "./look.ts";
import type { Palette } from "./palette.ts";
import { ZOOM, type Scene } from "./scene.ts";
import { initialsType, typeOf, write, type Type } from "./write.ts";

/** Name, title and counts; from further out the name alone, then a bar for each. */
export function paintWords(pen: CanvasRenderingContext2D, scene: Scene, look: Look, zoom: number, row: number): void {
  const { chart, palette, placed } = scene;
  const { width, height } = placed.placement.measures.card;
  const name = seatName({ name: chart.nameAt(row) });
  const room = width - look.text - marginOf(look, chart.leads(row));
  const colour = chart.isHidden(row) ? palette.dimmed : palette.text;
  if (zoom < ZOOM.names) paintBars(pen, scene, look, room, row);
  else if (zoom < ZOOM.cards) {
    const type = typeOf(600, Math.round(look.name.size * (look.title ? 1.2 : 1)), palette.font);
    write(pen, fitText(pen, name, type, room), look.text, height / 2 + 1, type, colour);
  } else paintLines(pen, scene, look, room, row);
}

/** Letters of several scripts, as a browser looks for a font of each. */
const SAMPLE = "Aa 12 ř Я 鈴木";

/** The first words in a type take as long as a hundred later ones: these are written out of sight while the people are on their way. */
export function tryTypes(pen: CanvasRenderingContext2D, { font, text }: Palette, { name, title, pill, face }: Look): void {
  const types = [typeOf(600, name.size, font), ...(title ? [typeOf(400, title.size, font)] : []), ...(pill.counts ? [typeOf(600, pill.size, font)] : []), ...(face ? [initialsType(face.radius, font)] : [])];
  for (const type of types) write(pen, SAMPLE, -1_000, -1_000, type, text);
}

interface Line {
  text: string;
  type: Type;
  colour: string;
  height: number;
}

/** All that an element of the same card says, at the same places. */
function paintLines(pen: CanvasRenderingContext2D, scene: Scene, look: Look, room: number, row: number): void {
  const { chart, palette, t, placed } = scene;
  const title = titleOf(scene, { title: chart.titleAt(row), arriving: chart.arrivingAt(row) });
  const bold = typeOf(600, look.name.size, palette.font);
  const dimmed = (text: string, type: Type): Line => ({ text, type, colour: palette.dimmed, height: look.title?.line ?? 0 });
  const name = fitText(pen, seatName({ name: chart.nameAt(row) }), bold, room);
  const lines: Line[] = [{ text: name, type: bold, colour: chart.isHidden(row) ? palette.dimmed : palette.text, height: look.name.line }];
  if (look.title !== null && title !== null) {
    const plain = typeOf(400, look.title.size, palette.font);
    lines.push(...fitLines(pen, title, plain, room, look.title.lines).map((text) => dimmed(text, plain)));
  }
  const small = typeOf(400, 11.5, palette.font);
  if (look.counts && chart.leads(row)) lines.push(dimmed(fitText(pen, countsOf(t, chart.directReports(row), chart.reportsInAll(row)), small, room), small));
  let y = (placed.placement.measures.card.height - lines.reduce((sum, { height }) => sum + height, 0)) / 2;
  for (const { text, type, colour, height } of lines) {
    write(pen, text, look.text, y + height / 2 + 1, type, colour);
    y += height;
  }
}

function paintBars(pen: CanvasRenderingContext2D, { chart, palette, placed }: Scene, look: Look, room: number, row: number): void {
  const scale = look.name.size / 14;
  const middle = placed.placement.measures.card.height / 2;
  const bar = (y: number, height: number, width: number, strength: number) => {
    pen.globalAlpha = strength;
    pen.fillRect(look.text, middle + y * scale, Math.min(room, width * scale), height * scale);
  };
  const [name, title] = [seatName({ name: chart.nameAt(row) }), chart.titleAt(row)];
  pen.fillStyle = palette.dimmed;
  bar(look.title ? -13 : -5, 10, 40 + name.length * 5, 0.55);
  if (look.title !== null && title !== null) bar(7, 8, 30 + title.length * 4, 0.3);
  pen.globalAlpha = 1;
}
