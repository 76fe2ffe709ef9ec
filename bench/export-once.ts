import { keptWish } from "@treeline/services/export/wish";
import { Pace } from "@treeline/services/export/pace";
import { renderExport } from "@treeline/services/export/render";
import { chartRows, sourceOf } from "./chart-rows.ts";
import { faces } from "./faces.ts";

/** Files in a process of their own, as a worker makes them once rows and pictures are read. */
const [format = "", people = "", photos = "", calls = ""] = process.argv.slice(2);
const source = sourceOf(chartRows(Number(people)));
const rows = { ...source, emails: source.ids.map(() => null), startDates: source.ids.map(() => null), organizationName: "Bench" };
const images = (await faces()).map((face) => Buffer.from(face));
const pictures = new Map(source.pictures.flatMap((digits, row) => {
  const image = digits === null || photos === "none" ? undefined : images[Number.parseInt(digits, 16) % images.length];
  return image ? [[row, image] as const] : [];
}));
const pace = new Pace(rows.ids.length, new AbortController().signal, async () => {});
const times: number[] = [];
let bytes = 0;
for (let call = 0; call < Number(calls); call += 1) {
  const start = performance.now();
  const file = await renderExport(rows, keptWish.parse({ format }), new Date(), async () => pictures, pace);
  times.push(performance.now() - start);
  bytes = file.length;
}
console.log(JSON.stringify({ times, bytes }));
