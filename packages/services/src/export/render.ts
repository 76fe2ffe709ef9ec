import type { FileDensity } from "@treeline/org/chart/density";
import { pick } from "@treeline/org/chart/picked";
import { areaOf, writeSvg } from "@treeline/org/chart/svg";
import { VACANT } from "@treeline/org/seat-name";
import { FontBook } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import { asOutlines } from "./outline.ts";
import type { Pace } from "./pace.ts";
import { drawPdf } from "./pdf.ts";
import { refusal } from "./refusal.ts";
import { paintPng, scaleOf } from "./png.ts";
import type { ChartRows } from "./read-rows.ts";
import { SvgBytes } from "./svg-bytes.ts";
import type { Wish } from "./wish.ts";
import { WORDS } from "./words.ts";
import { writeCsv } from "./write-csv.ts";

/** Pictures of rows as JPEG, as large as cards of a density show them. */
export type LoadPictures = (shown: readonly number[], density: FileDensity) => Promise<ReadonlyMap<number, Buffer>>;

/** Makes the file. @throws AppError for what can't be made, with what to do instead */
export async function renderExport(rows: ChartRows, wish: Wish, at: Date, loadPictures: LoadPictures, pace: Pace): Promise<Buffer> {
  const { language } = wish;
  if (rows.ids.length === 0) throw refusal("CONFLICT", WORDS[language].nobody);
  const branch = wish.rootId === undefined ? -1 : rows.ids.indexOf(wish.rootId);
  if (wish.rootId !== undefined && branch < 0) throw refusal("NOT_FOUND", WORDS[language].gone);
  if (wish.format === "csv") return writeCsv(rows, branch, language);
  const picked = pick(rows, branch, language);
  const { columns, forest } = picked;
  const title = branch < 0 ? rows.organizationName : `${rows.organizationName}: ${rows.names[branch] ?? rows.titles[branch] ?? VACANT[language]}`;
  const { placement, density } = layOut(picked, wish);
  const area = areaOf(placement);
  const scale = wish.format === "png" ? scaleOf(area, language) : 1;
  const pictures = await loadPictures([...placement.rows], density);
  await pace.tell();
  if (wish.format === "pdf") {
    const { page, landscape, sheet } = wish;
    const on = sheet === undefined ? { page } : { sheet };
    return await drawPdf(picked, placement, new FontBook(), { title, language, at, day: rows.day, density, landscape, ...on, pictureOf: (row) => pictures.get(row) ?? null }, pace);
  }
  const drawing = { title, note: WORDS[language].asOf(rows.day), language, columns, forest, placement, pictureOf: (row: number) => pictures.get(row) ?? null };
  if (wish.format === "svg") {
    const svg = new SvgBytes(pictures, placement.rows.length);
    writeSvg(drawing, svg);
    return svg.end();
  }
  const outlines = asOutlines(new FontBook());
  return await paintPng(area, scale, async (part) => {
    await pace.tell();
    const svg = new SvgBytes(new Map(), 0);
    writeSvg(drawing, svg, outlines, part);
    return svg.end();
  });
}
