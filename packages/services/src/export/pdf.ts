import { labelOf } from "@treeline/org/chart/card-look";
import { FILE_DENSITIES, type FileDensity } from "@treeline/org/chart/density";
import { chainOf } from "@treeline/org/chart/forest";
import { HeadCounts } from "@treeline/org/chart/head-counts";
import { INK } from "@treeline/org/chart/ink";
import type { Language } from "@treeline/org/language";
import { cutPages, type Page, type Pages } from "@treeline/org/chart/pages";
import type { Picked } from "@treeline/org/chart/picked";
import { placementOfBoxes } from "@treeline/org/chart/boxes-placement";
import type { Placement } from "@treeline/org/chart/placement";
import { MARGIN, noteBelow } from "@treeline/org/chart/svg";
import PDFDocument from "pdfkit";
import type { FontBook } from "./fonts.ts";
import { EDGE, HEAD, roomOn } from "./lay-out.ts";
import type { Pace } from "./pace.ts";
import { writeIndex } from "./pdf-index.ts";
import { sizeOfSheet, type Sheet } from "./sheets.ts";
import { WORDS } from "./words.ts";
import { PdfPen, type Document, type PaperDrawing } from "./pdf-pen.ts";

export interface PdfOptions {
  title: string;
  language: Language;
  /** When the file is made. */
  at: Date;
  /** On which the chart was so, `YYYY-MM-DD`. */
  day: string;
  density: FileDensity;
  /** One page as large as the chart, or pages to print; left out for one sheet that the chart fills. */
  page?: "fit" | "a4" | "a3";
  sheet?: Sheet;
  landscape: boolean;
  pictureOf(row: number): Buffer | null;
}

const POINTS = 0.75;
/** PDF's own limit of a page's side. */
const MOST_POINTS = 14_400;
/** A chart is shown no smaller than so, unless a team is too wide. */
const LEAST_SCALE = 0.62;
/** Cards on a sheet with few people grow no larger than so. */
const MOST_SCALE = 1.2;

/** The chart as vectors, with its fonts and pictures inside. */
export async function drawPdf(picked: Picked, placement: Placement, book: FontBook, options: PdfOptions, pace: Pace): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: options.title, Creator: "Treeline", CreationDate: options.at }, displayTitle: true, lang: options.language });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => document.on("end", resolve).on("error", reject));
  const { page = "fit", sheet } = options;
  if (sheet !== undefined) await drawSheet(document, picked, placement, book, { ...options, sheet }, pace);
  else if (page === "fit") await drawWhole(document, picked, placement, book, options, pace);
  else await drawPages(document, picked, book, options, sizeOfSheet(page, options.landscape), pace);
  document.end();
  await written;
  return Buffer.concat(chunks);
}

async function drawWhole(document: Document, { columns, forest }: Picked, placement: Placement, book: FontBook, { title, language, day, pictureOf }: PdfOptions, pace: Pace): Promise<void> {
  const [width, height] = [placement.width + 2 * MARGIN, placement.height + 2 * MARGIN];
  const scale = Math.min(POINTS, MOST_POINTS / width, MOST_POINTS / height);
  document.addPage({ size: [width * scale, height * scale], margin: 0 });
  document.scale(scale).translate(MARGIN, MARGIN);
  const pen = new PdfPen(document, book);
  await drawCards(pen, { title, language, columns, forest, heads: new HeadCounts(columns, forest), placement, pictureOf }, () => 0, pace);
  pen.write(noteBelow(placement, WORDS[language].asOf(day)));
}

/** In the middle of the sheet, as large as it has room for. */
async function drawSheet(document: Document, { columns, forest }: Picked, placement: Placement, book: FontBook, { title, language, day, sheet, landscape, pictureOf }: PdfOptions & { sheet: Sheet }, pace: Pace): Promise<void> {
  const { width, height } = sizeOfSheet(sheet, landscape);
  const area = roomOn({ width, height });
  const scale = Math.min(MOST_SCALE, area.width / placement.width, area.height / placement.height);
  document.addPage({ size: [width, height], margin: 0 });
  const pen = new PdfPen(document, book);
  pen.write({ text: title, x: EDGE, y: EDGE + 9, size: 11, bold: true, ink: INK.text, room: area.width });
  pen.write({ text: WORDS[language].asOf(day), x: EDGE, y: height - EDGE, size: 9, bold: false, ink: INK.dimmed, room: area.width });
  document.translate((width - placement.width * scale) / 2, EDGE + HEAD + (area.height - placement.height * scale) / 2).scale(scale);
  await drawCards(pen, { title, language, columns, forest, heads: new HeadCounts(columns, forest), placement, pictureOf }, () => 0, pace);
}

async function drawPages(document: Document, picked: Picked, book: FontBook, options: PdfOptions, { width, height }: { width: number; height: number }, pace: Pace): Promise<void> {
  const area = roomOn({ width, height });
  const room = { width: area.width / (POINTS * LEAST_SCALE), height: area.height / (POINTS * LEAST_SCALE) };
  const cut = cutPages(picked.forest, picked.roots, FILE_DENSITIES[options.density], room);
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
    const placement = placementOfBoxes(page.boxes);
    const scale = Math.min(POINTS, area.width / placement.width, area.height / (placement.height + 12));
    document.translate((width - placement.width * scale) / 2, EDGE + HEAD).scale(scale);
    const drawing = { title: options.title, language: options.language, columns: picked.columns, forest: picked.forest, heads, placement, pictureOf: options.pictureOf };
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
  for (const row of drawing.placement.rows) {
    pen.drawCard(drawing, row, elsewhere);
    await pace.step();
  }
}
