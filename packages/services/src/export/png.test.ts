import { arrange } from "@treeline/org/chart/arrange";
import { columnsOf } from "@treeline/org/chart/columns";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { DENSITIES } from "@treeline/org/chart/density";
import { pick } from "@treeline/org/chart/picked";
import { placementOfBoxes } from "@treeline/org/chart/boxes-placement";
import { areaOf, writeSvg } from "@treeline/org/chart/svg";
import sharp from "sharp";
import { expect, test } from "vitest";
import { FontBook } from "./fonts.ts";
import { asOutlines } from "./outline.ts";
import { paintPng } from "./png.ts";
import { SvgBytes } from "./svg-bytes.ts";

test("[J7] a wide chart that is painted in tiles looks as it does when it is painted in one piece", async () => {
  const face = await sharp({ create: { width: 96, height: 96, channels: 3, background: "#c02020" } }).jpeg().toBuffer();
  const seat = (id: string, managerId: string | null): ChartPerson => ({ id, name: id, title: "Engineer", managerId, seat: "person", picture: null });
  const leads = Array.from({ length: 24 }, (_, at) => seat(`Lead ${at}`, "Boss"));
  const people = [seat("Boss", null), ...leads, ...leads.flatMap(({ id }, at) => Array.from({ length: at === 3 ? 60 : 2 }, (_, n) => seat(`${id} report ${n}`, id)))];
  const { columns, forest, roots } = pick(columnsOf(people), -1, "en");
  const placement = placementOfBoxes(arrange(forest, { open: new Uint8Array(people.length).fill(1), roots }, DENSITIES.normal));
  const drawing = { title: "Nordlicht", note: "As of 2 November 2026", language: "en" as const, columns, forest, placement, pictureOf: (row: number) => (row % 2 === 0 ? face : null) };
  const outlines = asOutlines(new FontBook());
  const draw = (part?: Parameters<typeof writeSvg>[3]) => {
    const svg = new SvgBytes(new Map(), 0);
    writeSvg(drawing, svg, outlines, part);
    return svg.end();
  };
  const tiled = await paintPng(areaOf(placement), 1, async (part) => draw(part));
  const [ours, whole] = await Promise.all([tiled, draw()].map((bytes) => sharp(bytes, { density: 72 }).removeAlpha().raw().toBuffer({ resolveWithObject: true })));
  expect(ours?.info).toEqual(whole?.info);
  // Several tiles across, and several bands.
  expect(ours?.info.width).toBeGreaterThan(4_000);
  expect((ours?.data.length ?? 0) / 12_000_000).toBeGreaterThan(1);
  // The edge of a letter may be rounded differently.
  const off = ours?.data.reduce((count, value, at) => count + (Math.abs(value - (whole?.data[at] ?? 0)) > 16 ? 1 : 0), 0);
  expect(off).toBe(0);
});
