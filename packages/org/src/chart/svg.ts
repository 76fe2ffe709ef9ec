import type { Language } from "../language.ts";
import type { Rect } from "./boxes.ts";
import { lookOf, type CardLook } from "./card-look.ts";
import type { Columns } from "./columns.ts";
import type { Forest } from "./forest.ts";
import { INK, inkOfHue } from "./ink.ts";
import { asText, round, type Lettering, type Line } from "./lettering.ts";
import type { Placement } from "./placement.ts";
import { SvgCards } from "./svg-cards.ts";
import { svgLines } from "./svg-lines.ts";
import { useOf } from "./svg-use.ts";
import { xmlText } from "./xml.ts";

/** A chart to draw: whom, where, and how they look. */
export interface Drawing<Picture = string> {
  title: string;
  /** A line below the chart, such as its day. */
  note?: string;
  /** Of what a vacant seat is called. */
  language: Language;
  columns: Columns;
  forest: Forest;
  placement: Placement;
  /** What tells a picture from others, such as a data URI in base64, which needs no escaping; null for initials. */
  pictureOf(row: number): Picture | null;
}

/** Takes a document piece by piece, so that nobody needs to hold it as one text: with its pictures it may be a hundred megabytes. */
export interface SvgFile<Picture> {
  add(part: string): void;
  /** The address of one. */
  addPicture(picture: Picture): void;
}

/** Around the cards, in px; below them hangs the pill of a closed branch. */
export const MARGIN = 32;

/** A line in the margin below the cards, in px from the chart's corner. */
export function noteBelow({ measures, width, height }: Placement, text: string): Line {
  const size = lookOf(measures).title.size || lookOf(measures).name.size;
  return { text, x: 0, y: height + (MARGIN + size) / 2, size, bold: false, ink: INK.dimmed, room: width };
}

/** What is placed, as one SVG document that needs nothing but itself. */
export function drawSvg(drawing: Drawing): string {
  const parts: string[] = [];
  const add = (part: string): void => void parts.push(part);
  writeSvg(drawing, { add, addPicture: add });
  return parts.join("");
}

/** All of a drawing, its margins included. */
export const areaOf = ({ width, height }: Placement): Rect => ({ x: -MARGIN, y: -MARGIN, width: Math.max(1, round(width + 2 * MARGIN)), height: Math.max(1, round(height + 2 * MARGIN)) });

/** The same, into a file; of `part` only what may be seen in it. */
export function writeSvg<Picture>(drawing: Drawing<Picture>, file: SvgFile<Picture>, lettering: Lettering = asText, part?: Rect): void {
  const { placement, title, note } = drawing;
  const { x, y, width, height } = part ?? areaOf(placement);
  const look = lookOf(placement.measures);
  const reach = part && { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const rows = reach ? placement.rowsIn(reach) : placement.rows;
  const cards = new SvgCards(drawing, rows, look, lettering);
  file.add(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" lang="${drawing.language}" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}" role="img">\n`);
  file.add(`<title>${xmlText(title)}</title>\n`);
  if (note !== undefined) file.add(`<desc>${xmlText(note)}</desc>\n`);
  file.add(sharedOf(placement, look, cards.hues));
  file.add(`<rect x="${x}" y="${y}" width="100%" height="100%" fill="${INK.paper}"/>\n`);
  file.add(`<path fill="none" stroke="${INK.line}" stroke-width="1.5" d="`);
  svgLines(placement, (piece) => file.add(piece), reach);
  file.add(`"/>\n`);
  for (const row of rows) cards.draw(row, file);
  if (note !== undefined) file.add(`${lettering({ ...noteBelow(placement, note), style: "t" })}\n`);
  file.add("</svg>");
}

const FONTS = "Inter,'Noto Sans',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** What cards share, around where a name begins: the frame, with a round for initials, or vacant; the round of a picture; the pill. */
function sharedOf({ measures: { card } }: Placement, look: CardLook, hues: readonly number[]): string {
  const { face, pill } = look;
  const [x, y] = [-look.left, -look.name.y];
  const frame = `x="${x + 0.5}" y="${y + 0.5}" width="${card.width - 1}" height="${card.height - 1}" rx="${look.plain ? 4 : 10}" fill="${INK.card}"`;
  const round = `cx="${x + face.x}" cy="${y + face.y}" r="${face.radius}"`;
  return [
    "<defs>", `<style>${stylesOf(look, hues)}</style>`,
    `<rect id="c" ${frame} stroke="${INK.border}"/>`,
    `<g id="v" stroke="${INK.line}"><rect ${frame} stroke-dasharray="4 3"/><circle ${round} fill="none" stroke-dasharray="3 3"/></g>`,
    `<clipPath id="r"><circle ${round}/></clipPath>`,
    `<rect id="p" x="${x + card.width / 2 - pill.height}" y="${y + card.height - pill.height / 2}" width="${2 * pill.height}" height="${pill.height}" rx="${pill.height / 2}" fill="${INK.card}" stroke="${INK.border}"/>`,
    ...hues.map((hue) => `<g id="h${hue}">${useOf("c")}<circle ${round} fill="${inkOfHue(hue).back}"/></g>`),
    "</defs>\n",
  ].join("");
}

/** Names have no class; those of vacant seats, titles, initials and numbers have. */
function stylesOf({ plain, name, title, initials, pill }: CardLook, hues: readonly number[]): string {
  return [
    `svg{font-family:${FONTS};font-size:${name.size}px;font-weight:600;fill:${INK.text}}`, `.d{fill:${INK.dimmed}}`,
    ...(plain ? [".m{font-weight:400}"] : []), `.t{font-size:${title.size}px;font-weight:400;fill:${INK.dimmed}}`, `.i{font-size:${initials.size}px;text-anchor:middle}`,
    `.n{font-size:${pill.size}px;text-anchor:middle;fill:${INK.dimmed}}`, ...hues.map((hue) => `.h${hue}{fill:${inkOfHue(hue).front}}`),
  ].join("");
}
