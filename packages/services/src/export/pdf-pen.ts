import { labelOf, lookOf } from "@treeline/org/chart/card-look";
import type { HeadCounts } from "@treeline/org/chart/head-counts";
import { headWords } from "@treeline/org/chart/head-words";
import { initialsOf } from "@treeline/org/chart/initials";
import { INK, inkOf } from "@treeline/org/chart/ink";
import type { Line } from "@treeline/org/chart/lettering";
import type { Drawing } from "@treeline/org/chart/svg";
import type PDFDocument from "pdfkit";
import type { FontBook } from "./fonts.ts";
import { shapeLine, type Shaped } from "./shape.ts";
import { WORDS } from "./words.ts";

export type Document = InstanceType<typeof PDFDocument>;

/** A chart to draw on paper: pictures as JPEG. */
export interface PaperDrawing extends Omit<Drawing, "pictureOf"> {
  heads: HeadCounts;
  pictureOf(row: number): Buffer | null;
}

/** Whose reports go on elsewhere: the page, or 0. */
export type Elsewhere = (row: number) => number;

/** Draws on a document's present page, in the units that are set there. */
export class PdfPen {
  readonly #document: Document;
  readonly #book: FontBook;
  readonly #fonts = new Set<string>();
  readonly #pictures = new Map<Buffer, Buffer>();
  readonly #shaped = new Map<string, Shaped>();

  constructor(document: Document, book: FontBook) {
    this.#document = document;
    this.#book = book;
  }

  /** Letters stay letters: they can be searched and copied, and only those that are there go into the file. */
  write({ text, x, y, size, bold, ink, room, centred = false }: Line): void {
    const { pieces, width } = this.#shape(text, size, bold, room);
    const left = centred ? x - width / 2 : x;
    this.#document.fillColor(ink);
    for (const { file, text: part, x: offset } of pieces) {
      if (!this.#fonts.has(file.name)) this.#document.registerFont(file.name, file.bytes);
      this.#fonts.add(file.name);
      this.#document.font(file.name, size).text(part, left + offset, y, { lineBreak: false, baseline: "alphabetic" });
    }
  }

  drawLines({ placement }: PaperDrawing): void {
    const paper = this.#document;
    let any = false;
    placement.eachLine({ x: 0, y: 0, width: placement.width, height: placement.height }, (ax, ay, bx, by, cx, cy) => {
      const corner = Math.abs(ax - bx) + Math.abs(ay - by);
      paper.moveTo(ax, ay);
      if (corner > 0) paper.quadraticCurveTo(bx, by, bx + Math.sign(cx - bx) * corner, by + Math.sign(cy - by) * corner);
      paper.lineTo(cx, cy);
      any = true;
    });
    if (any) paper.lineWidth(1.5).stroke(INK.line);
  }

  drawCard(drawing: PaperDrawing, row: number, elsewhere: Elsewhere): void {
    const { columns, forest, heads, placement, language } = drawing;
    const paper = this.#document;
    const { card } = placement.measures;
    const look = lookOf(placement.measures);
    const [left, top] = [placement.x[row] ?? 0, placement.y[row] ?? 0];
    const { name, title } = labelOf(columns, row, language);
    const vacant = columns.vacant[row] === 1;
    const words = (text: string, size: number, y: number, bold: boolean, ink: string): void => this.write({ text, x: left + look.left, y: top + y, size, bold, ink, room: look.room });
    paper.lineWidth(1).roundedRect(left + 0.5, top + 0.5, card.width - 1, card.height - 1, look.plain ? 4 : 10);
    if (vacant) paper.dash(4, { space: 3 }).fillAndStroke(INK.card, INK.line).undash();
    else paper.fillAndStroke(INK.card, INK.border);
    const leads = (forest.directCount[row] ?? 0) > 0;
    if (look.plain) return words(name, look.name.size, look.name.y, leads, vacant ? INK.dimmed : INK.text);
    this.#drawFace(drawing, row, left, top);
    words(name, look.name.size, title === null ? look.name.alone : look.name.y, true, vacant ? INK.dimmed : INK.text);
    if (title !== null) words(title, look.title.size, look.title.y, false, INK.dimmed);
    if (!leads) return;
    const page = elsewhere(row);
    const direct = headWords(heads.direct(row), language);
    this.#drawPill(page > 0 ? WORDS[language].goesOn(direct, page) : direct, page, left + card.width / 2, top, look.pill);
  }

  #drawFace({ columns, placement, language, pictureOf }: PaperDrawing, row: number, left: number, top: number): void {
    const paper = this.#document;
    const { face, initials } = lookOf(placement.measures);
    const { name } = labelOf(columns, row, language);
    const [x, y] = [left + face.x, top + face.y];
    const picture = pictureOf(row);
    if (columns.vacant[row] === 1) {
      paper.dash(3, { space: 3 }).circle(x, y, face.radius).stroke(INK.line).undash();
    } else if (picture) {
      paper.save().circle(x, y, face.radius).clip();
      paper.image(this.#imageOf(picture), x - face.radius, y - face.radius, { width: 2 * face.radius, height: 2 * face.radius }).restore();
    } else {
      const { back, front } = inkOf(name);
      paper.circle(x, y, face.radius).fill(back);
      this.write({ text: initialsOf(name), x, y: top + initials.y, size: initials.size, bold: true, ink: front, room: 2 * face.radius, centred: true });
    }
  }

  #drawPill(text: string, page: number, middle: number, top: number, { size, height, y }: ReturnType<typeof lookOf>["pill"]): void {
    const paper = this.#document;
    const width = Math.max(2 * height, size * (text.length * 0.56 + 1.6));
    const upper = top + y - size * 0.36 - height / 2;
    paper.lineWidth(1).roundedRect(middle - width / 2, upper, width, height, height / 2).fillAndStroke(INK.card, page > 0 ? INK.accent : INK.border);
    this.write({ text, x: middle, y: top + y, size, bold: true, ink: page > 0 ? INK.accent : INK.dimmed, room: width, centred: true });
    if (page > 0) paper.goTo(middle - width / 2, upper, width, height, `page-${page}`);
  }

  /** Titles and numbers come again and again. */
  #shape(text: string, size: number, bold: boolean, room: number): Shaped {
    const key = `${size} ${bold} ${room} ${text}`;
    const shaped = this.#shaped.get(key) ?? shapeLine(this.#book, text, size, bold, room);
    this.#shaped.set(key, shaped);
    return shaped;
  }

  /** Embedded once, however often it is shown. */
  #imageOf(picture: Buffer): Buffer {
    const image = this.#pictures.get(picture) ?? openImage(this.#document, picture);
    this.#pictures.set(picture, image);
    return image;
  }
}

/** What `image` takes instead of bytes to show one image again; pdfkit documents it, its types leave it out. */
function openImage(document: Document, picture: Buffer): Buffer {
  return (document as Document & { openImage(bytes: Buffer): Buffer }).openImage(picture);
}
