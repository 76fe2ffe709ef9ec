import { keptWish } from "@treeline/services/export/wish";
import { Pace } from "@treeline/services/export/pace";
import { renderExport } from "@treeline/services/export/render";
import { chartRows, sourceOf } from "./chart-rows.ts";
import { faces } from "./faces.ts";

/** Files in a process of their own, as a worker makes them once rows and pictures are read. */
const [format = "", people = "", photos = "", calls = ""] = process.argv.slice(2);
const source = sourceOf(chartRows(Number(people)));
const rows = { ...source, emails: source.ids.map(() => null), startDates: source.ids.map(() => null), organizationName: "Bench", day: "2026-11-02" };
const images = (await faces()).map((face) => Buffer.from(face));
// One for each: outside a bench hardly anybody has another's picture, and those that are the same go into a file once.
const pictures = new Map(source.pictures.flatMap((digits, row) => {
  const image = digits === null || photos === "none" ? undefined : images[Number.parseInt(digits, 16) % images.length];
  return image ? [[row, ownCopy(image, row)] as const] : [];
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

/** With the row in a comment behind the picture's begin. */
function ownCopy(image: Buffer, row: number): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(row, 4);
  return Buffer.concat([image.subarray(0, 2), comment, image.subarray(2)]);
}
