import type { Language } from "../language.ts";
import type { Boxes } from "./boxes.ts";
import { labelOf, lookOf, type CardLook } from "./card-look.ts";
import type { Columns } from "./columns.ts";
import { eachLine } from "./each-line.ts";
import type { Forest } from "./forest.ts";
import { initialsOf } from "./initials.ts";
import { INK, inkOf } from "./ink.ts";
import { asText, round, type Lettering } from "./lettering.ts";
import { xmlText } from "./xml.ts";

/** A chart to draw: whom, where, and how they look. */
export interface Drawing {
  title: string;
  /** Of what a vacant seat is called. */
  language: Language;
  columns: Columns;
  forest: Forest;
  boxes: Boxes;
  /** A data URI, or null for initials. */
  pictureOf(row: number): string | null;
}

/** Around the cards, in px; below them hangs the pill of a closed branch. */
export const MARGIN = 32;

/** What is placed, as one SVG document that needs nothing but itself. */
export function drawSvg(drawing: Drawing, lettering: Lettering = asText): string {
  const { boxes, title } = drawing;
  const [width, height] = [Math.max(1, boxes.width + 2 * MARGIN), Math.max(1, boxes.height + 2 * MARGIN)];
  const look = lookOf(boxes.measures);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${drawing.language}" viewBox="${-MARGIN} ${-MARGIN} ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img">`,
    `<title>${xmlText(title)}</title>`, sharedOf(boxes, look),
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="100%" height="100%" fill="${INK.paper}"/>`,
    `<path d="${linesOf(boxes)}" fill="none" stroke="${INK.line}" stroke-width="1.5"/>`,
  ];
  for (const row of boxes.items.rows) parts.push(drawCard(drawing, row, look, lettering));
  parts.push("</svg>");
  return parts.join("\n");
}

const FONTS = "Inter,'Noto Sans',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** What all cards share: the frame, the vacant one, the round of a picture. */
function sharedOf({ measures: { card } }: Boxes, { face, pill }: CardLook): string {
  const frame = (id: string, dash: string): string =>
    `<rect id="${id}" x=".5" y=".5" width="${card.width - 1}" height="${card.height - 1}" rx="10" fill="${INK.card}" stroke="${dash ? INK.line : INK.border}"${dash}/>`;
  const round = `cx="${face.x}" cy="${face.y}" r="${face.radius}"`;
  return [
    "<defs>", `<style>svg{font-family:${FONTS};fill:${INK.text}}.b{font-weight:600}</style>`,
    frame("c", ""), frame("v", ' stroke-dasharray="4 3"'), `<circle id="f" ${round}/>`, `<clipPath id="r"><use href="#f"/></clipPath>`,
    `<rect id="p" x="${card.width / 2 - pill.height}" y="${card.height - pill.height / 2}" width="${2 * pill.height}" height="${pill.height}" rx="${pill.height / 2}" fill="${INK.card}" stroke="${INK.border}"/>`,
    "</defs>",
  ].join("");
}

function linesOf(boxes: Boxes): string {
  const pieces: string[] = [];
  eachLine(boxes, { x: 0, y: 0, width: boxes.width, height: boxes.height }, (ax, ay, bx, by, cx, cy) => {
    const corner = Math.abs(ax - bx) + Math.abs(ay - by);
    const [ex, ey] = [bx + Math.sign(cx - bx) * corner, by + Math.sign(cy - by) * corner];
    pieces.push(`M${round(ax)} ${round(ay)}${corner === 0 ? "" : `Q${round(bx)} ${round(by)} ${round(ex)} ${round(ey)}`}L${round(cx)} ${round(cy)}`);
  });
  return pieces.join("");
}

function drawCard({ columns, forest, boxes, language, pictureOf }: Drawing, row: number, look: CardLook, lettering: Lettering): string {
  const { name, title } = labelOf(columns, row, language);
  const vacant = columns.vacant[row] === 1;
  const direct = forest.directCount[row] ?? 0;
  const words = (text: string, size: number, y: number, bold: boolean, ink: string): string => lettering({ text, x: look.left, y, size, bold, ink, room: look.room });
  return [
    `<g transform="translate(${round(boxes.x[row] ?? 0)} ${round(boxes.y[row] ?? 0)})"><title>${xmlText(title === null ? name : `${name}\n${title}`)}</title>`,
    `<use href="#${vacant ? "v" : "c"}"/>`,
    vacant ? `<use href="#f" fill="none" stroke="${INK.line}" stroke-dasharray="3 3"/>` : drawFace(name, pictureOf(row), look, lettering),
    words(name, look.name.size, title === null ? look.name.alone : look.name.y, true, vacant ? INK.dimmed : INK.text),
    title === null ? "" : words(title, look.title.size, look.title.y, false, INK.dimmed),
    direct === 0 ? "" : `<use href="#p"/>${lettering({ text: String(direct), x: boxes.measures.card.width / 2, y: look.pill.y, size: look.pill.size, bold: true, ink: INK.dimmed, room: 4 * look.pill.size, centred: true })}`,
    "</g>",
  ].join("");
}

function drawFace(name: string, picture: string | null, { face, initials }: CardLook, lettering: Lettering): string {
  if (picture !== null) {
    const size = 2 * face.radius;
    return `<image href="${xmlText(picture)}" x="${face.x - face.radius}" y="${face.y - face.radius}" width="${size}" height="${size}" clip-path="url(#r)" preserveAspectRatio="xMidYMid slice"/>`;
  }
  const { back, front } = inkOf(name);
  return `<use href="#f" fill="${back}"/>${lettering({ text: initialsOf(name), x: face.x, y: initials.y, size: initials.size, bold: true, ink: front, room: 2 * face.radius, centred: true })}`;
}
