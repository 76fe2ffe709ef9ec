import { columnsOf } from "@treeline/org/chart/columns";
import { pick } from "@treeline/org/chart/picked";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import sharp from "sharp";
import { expect, test } from "vitest";
import { FontBook } from "./fonts.ts";
import { Pace } from "./pace.ts";
import { drawPdf, type PdfOptions } from "./pdf.ts";
import { readPdf } from "./pdf-testing.ts";

const book = new FontBook();
const seat = (id: string, managerId: string | null, name: string | null = id): ChartPerson => ({ id, name, title: "Engineer", managerId, seat: name === null ? "vacant" : "person", picture: null });

async function draw(people: readonly ChartPerson[], options: Partial<PdfOptions> = {}) {
  const picked = pick(columnsOf(people), -1, options.language ?? "en");
  const pace = new Pace(people.length, new AbortController().signal, async () => {});
  return readPdf(await drawPdf(picked, book, { title: "Nordlicht", language: "en", at: new Date("2026-11-02T09:00:00Z"), day: "2026-11-02", density: "normal", page: "fit", landscape: true, pictureOf: () => null, ...options }, pace));
}

const SCRIPTS = ["Ada Ødegård", "Łukasz Nguyễn", "Ελένη", "Иван", "山田太郎", "محمد", "שלום", "สมชาย", "क्षत्रिय", "தமிழ்ச்செல்வன்", "রবীন্দ্রনাথ", "አማርኛ"];

test("[J8] names of all scripts are text in embedded fonts", async () => {
  const { text, fonts } = await draw(SCRIPTS.map((name, index) => seat(name, index === 0 ? null : (SCRIPTS[0] ?? ""))));
  for (const letters of ["Ada", "ukasz", "Ελένη", "Иван", "山田", "สมชาย", "አማርኛ"]) expect(text).toContain(letters);
  expect(fonts.length).toBeGreaterThan(6);
  for (const { name, embedded } of fonts) expect({ name, embedded }).toEqual({ name: expect.stringMatching(/^[A-Z]{6}\+/), embedded: true });
  expect(fonts.map(({ name }) => name).join(" ")).toMatch(/Arabic.*|Hebrew.*|Devanagari/);
});

test("[J8] emoji are in embedded fonts and can be copied, those of many signs too", async () => {
  const { text, fonts } = await draw([seat("🚀 Growth", null), seat("Head of ❤️", "🚀 Growth"), seat("Team 🇩🇪", "🚀 Growth"), seat("👩🏽‍🚀 Ada", "🚀 Growth")]);
  for (const emoji of ["🚀", "❤", "🇩🇪", "👩🏽‍🚀"]) expect(text).toContain(emoji);
  expect(text).not.toContain("□");
  expect(fonts.find(({ name }) => name.endsWith("NotoEmoji-Regular"))?.embedded).toBe(true);
});

test("[J8] one page is as large as the chart, and never larger than PDF allows", async () => {
  const [small] = (await draw([seat("a", null), seat("b", "a")])).pages;
  expect(small).toEqual([(232 + 64) * 0.75, (72 * 2 + 56 + 64) * 0.75]);
  const leads = Array.from({ length: 90 }, (_, index) => seat(`l${index}`, "a"));
  const wide = await draw([seat("a", null), ...leads, ...leads.map(({ id }) => seat(`${id}x`, id))]);
  expect(wide.pages).toHaveLength(1);
  expect(Math.max(...(wide.pages[0] ?? []))).toBeLessThanOrEqual(14_400);
});

test("[J7] printed, a large chart is cut into pages of paper, and the last ones tell where everybody is", async () => {
  const leads = Array.from({ length: 9 }, (_, index) => seat(`Lead ${index}`, "Boss"));
  const people = [seat("Boss", null), ...leads, ...leads.flatMap(({ id }) => [0, 1, 2, 3].map((n) => seat(`${id} report ${n}`, id))), seat("vacant", "Boss", null)];
  for (const [page, landscape, size] of [["a4", true, [841.89, 595.28]], ["a4", false, [595.28, 841.89]], ["a3", true, [1190.55, 841.89]]] as const) {
    const { pages, text } = await draw(people, { page, landscape });
    expect(pages.length).toBeGreaterThan(1);
    for (const one of pages) expect(one).toEqual(size);
    expect(text).toContain("Everybody by name");
    expect(text.split("As of 2 November 2026").length - 1).toBe(pages.length);
    for (const { name } of people) if (name !== null) expect(text).toContain(name);
  }
});

test("[J7] German pages say so in German, a vacant seat too", async () => {
  const leads = Array.from({ length: 30 }, (_, index) => seat(`Lead ${index}`, "Boss"));
  const { text, pages } = await draw([seat("Boss", null), ...leads, seat("vacant", "Boss", null), seat("Last", "vacant")], { page: "a4", language: "de" });
  for (const words of ["Alle nach Namen", `Seite 1 von ${pages.length}`, "Stand 2. November 2026", "Unbesetzte Stelle"]) expect(text).toContain(words);
  expect(text).not.toMatch(/Page|Vacant|Everybody/);
});

test("[J5] a picture that many cards show is in the file once", async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } }).jpeg().toBuffer();
  const people = [seat("a", null), seat("b", "a"), seat("c", "a")];
  expect((await draw(people, { pictureOf: () => picture })).images).toBe(1);
  expect((await draw(people)).images).toBe(0);
});
