import { arrange } from "@treeline/org/chart/arrange";
import { labelOf } from "@treeline/org/chart/card-look";
import { DENSITIES, type Density } from "@treeline/org/chart/density";
import { chainOf } from "@treeline/org/chart/forest";
import { HeadCounts } from "@treeline/org/chart/head-counts";
import { INK } from "@treeline/org/chart/ink";
import type { Language } from "@treeline/org/language";
import { cutPages, type Page, type Pages } from "@treeline/org/chart/pages";
import type { Picked } from "@treeline/org/chart/picked";
import { MARGIN, noteBelow } from "@treeline/org/chart/svg";
import PDFDocument from "pdfkit";
import type { FontBook } from "./fonts.ts";
import type { Pace } from "./pace.ts";
import { writeIndex } from "./pdf-index.ts";
import { WORDS } from "./words.ts";
import { PdfPen, type Document, type PaperDrawing } from "./pdf-pen.ts";

export interface PdfOptions {
  title: string;
  language: Language;
  /** When the file is made. */
  at: Date;
  /** On which the chart was so, `YYYY-MM-DD`. */
  day: string;
  density: Density;
  /** One page as large as the chart, or pages to print. */
  page: "fit" | "a4" | "a3";
  landscape: boolean;
  pictureOf(row: number): Buffer | null;
}

/** What a page of paper is, in points, upright. */
const PAPER = { a4: [595.28, 841.89], a3: [841.89, 1190.55] } as const;
const POINTS = 0.75;
/** PDF's own limit of a page's side. */
const MOST_POINTS = 14_400;
/** A chart is shown no smaller than so, unless a team is too wide. */
const LEAST_SCALE = 0.62;
const EDGE = 36;
const HEAD = 34;
const FOOT = 22;

/** The chart as vectors, with its fonts and pictures inside. */
export async function drawPdf(picked: Picked, book: FontBook, options: PdfOptions, pace: Pace): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: options.title, Creator: "Treeline", CreationDate: options.at }, displayTitle: true, lang: options.language });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => document.on("end", resolve).on("error", reject));
  if (options.page === "fit") await drawWhole(document, picked, book, options, pace);
  else await drawPages(document, picked, book, options, PAPER[options.page], pace);
  document.end();
  await written;
  return Buffer.concat(chunks);
}

async function drawWhole(document: Document, { columns, forest, roots }: Picked, book: FontBook, { title, language, day, density, pictureOf }: PdfOptions, pace: Pace): Promise<void> {
  const boxes = arrange(forest, { open: new Uint8Array(forest.parent.length).fill(1), roots }, DENSITIES[density]);
  const [width, height] = [boxes.width + 2 * MARGIN, boxes.height + 2 * MARGIN];
  const scale = Math.min(POINTS, MOST_POINTS / width, MOST_POINTS / height);
  document.addPage({ size: [width * scale, height * scale], margin: 0 });
  document.scale(scale).translate(MARGIN, MARGIN);
  const pen = new PdfPen(document, book);
  await drawCards(pen, { title, language, columns, forest, heads: new HeadCounts(columns, forest), boxes, pictureOf }, () => 0, pace);
  pen.write(noteBelow(boxes, WORDS[language].asOf(day)));
}

async function drawPages(document: Document, picked: Picked, book: FontBook, options: PdfOptions, [short, long]: readonly [number, number], pace: Pace): Promise<void> {
  const [width, height] = options.landscape ? [long, short] : [short, long];
  const area = { width: width - 2 * EDGE, height: height - 2 * EDGE - HEAD - FOOT };
  const room = { width: area.width / (POINTS * LEAST_SCALE), height: area.height / (POINTS * LEAST_SCALE) };
  const cut = cutPages(picked.forest, picked.roots, DENSITIES[options.density], room);
  const pen = new PdfPen(document, book);
  const index = writeIndex(pen, picked, cut, options.language, { width, height, edge: EDGE, addPage: () => document.addPage({ size: [width, height], margin: 0 }), link: (x, y, w, h, page) => document.goTo(x, y, w, h, `page-${page}`) });
  const count = cut.pages.length + index.count;
  const words = WORDS[options.language];
  const foot = (page: number): void => {
    const line = { y: height - EDGE, size: 9, bold: false, ink: INK.dimmed, room: area.width / 3 };
    pen.write({ ...line, text: words.asOf(options.day), x: EDGE });
    pen.write({ ...line, text: words.page(page, count), x: width / 2, centred: true });
  };
  const heads = new HeadCounts(picked.columns, picked.forest);
  let number = 0;
  for (const page of cut.pages) {
    number += 1;
    document.addPage({ size: [width, height], margin: 0 });
    document.addNamedDestination(`page-${number}`);
    writeHead(pen, picked, page, cut, options, area.width);
    foot(number);
    document.save();
    const { boxes } = page;
    const scale = Math.min(POINTS, area.width / boxes.width, area.height / (boxes.height + 12));
    document.translate((width - boxes.width * scale) / 2, EDGE + HEAD).scale(scale);
    const drawing = { title: options.title, language: options.language, columns: picked.columns, forest: picked.forest, heads, boxes, pictureOf: options.pictureOf };
    await drawCards(pen, drawing, (row) => (cut.goesOn[row] === number ? 0 : (cut.goesOn[row] ?? 0)), pace);
    document.restore();
  }
  index.write((page) => foot(cut.pages.length + page));
}

/** The managers above, from the top, and where they are. */
function writeHead(pen: PdfPen, { columns, forest }: Picked, { roots }: Page, { pageOf }: Pages, { title, language }: PdfOptions, room: number): void {
  const [first = 0] = roots;
  const above = chainOf(forest, first);
  const names = above.map((row) => labelOf(columns, row, language).name);
  const from = above.length > 0 ? `   ${WORDS[language].from(pageOf[first] ?? 1)}` : "";
  pen.write({ text: title, x: EDGE, y: EDGE + 9, size: 11, bold: true, ink: INK.text, room });
  if (names.length > 0) pen.write({ text: `${names.length > 4 ? ["…", ...names.slice(-4)].join(" › ") : names.join(" › ")}${from}`, x: EDGE, y: EDGE + 22, size: 9, bold: false, ink: INK.dimmed, room });
}

async function drawCards(pen: PdfPen, drawing: PaperDrawing, elsewhere: (row: number) => number, pace: Pace): Promise<void> {
  pen.drawLines(drawing);
  for (const row of drawing.boxes.items.rows) {
    pen.drawCard(drawing, row, elsewhere);
    await pace.step();
  }
}
