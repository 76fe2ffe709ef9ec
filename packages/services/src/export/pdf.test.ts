import { columnsOf } from "@treeline/org/chart/columns";
import { pick } from "@treeline/org/chart/picked";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import sharp from "sharp";
import { expect, test } from "vitest";
import { FontBook } from "./fonts.ts";
import { layOut, roomOn } from "./lay-out.ts";
import { Pace } from "./pace.ts";
import { drawPdf, type PdfOptions } from "./pdf.ts";
import { readPdf } from "./pdf-testing.ts";
import { sizeOfSheet, SHEET_NAMES } from "./sheets.ts";
import { keptWish } from "./wish.ts";

const book = new FontBook();
const seat = (id: string, managerId: string | null, name: string | null = id): ChartPerson => ({ id, name, title: "Engineer", managerId, seat: name === null ? "vacant" : "person", picture: null });

async function draw(people: readonly ChartPerson[], options: Partial<PdfOptions> = {}) {
  const picked = pick(columnsOf(people), -1, options.language ?? "en");
  const pace = new Pace(people.length, new AbortController().signal, async () => {});
  const { sheet, landscape = true, density = "normal" } = options;
  const { placement } = layOut(picked, keptWish.parse({ format: "pdf", sheet, landscape, density }));
  return readPdf(await drawPdf(picked, placement, book, { title: "Nordlicht", language: "en", at: new Date("2026-11-02T09:00:00Z"), day: "2026-11-02", density: "normal", landscape: true, pictureOf: () => null, ...options }, pace));
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

/** A company of 241: ten teams, each with a second level and a third. */
const COMPANY = [
  seat("Boss", null),
  ...Array.from({ length: 10 }, (_, at) => [
    seat(`Lead ${at}`, "Boss"),
    ...Array.from({ length: 3 }, (__, n) => [seat(`Head ${at}.${n}`, `Lead ${at}`), ...Array.from({ length: 5 + ((at + n) % 4) }, (___, m) => seat(`Person ${at}.${n}.${m}`, `Head ${at}.${n}`))]).flat(),
    seat(`Aide ${at}`, `Lead ${at}`), seat(`Clerk ${at}`, `Lead ${at}`),
  ]).flat(),
];

test("[J10] a chart fills one sheet of any size: everybody is on one page of that size, with title and day", async () => {
  for (const sheet of SHEET_NAMES) for (const landscape of [true, false]) {
    const { pages, text } = await draw(COMPANY, { sheet, landscape });
    const { width, height } = sizeOfSheet(sheet, landscape);
    expect(pages).toEqual([[width, height]]);
    for (const { name } of COMPANY) expect(text).toContain(name);
    for (const words of ["Nordlicht", "As of 2 November 2026"]) expect(text).toContain(words);
  }
});

test("[J10] a sheet has the richest cards whose names are at least 6 points: a company of 240 has names alone on A4 and cards with titles on A2", () => {
  const picked = pick(columnsOf(COMPANY), -1, "en");
  const of = (sheet: string) => layOut(picked, keptWish.parse({ format: "pdf", sheet }));
  expect(["a4", "a3", "a2", "a0"].map((sheet) => of(sheet).density)).toEqual(["names", "names", "compact", "normal"]);
  const { placement } = of("a3");
  const { width, height } = roomOn(sizeOfSheet("a3", true));
  const scale = Math.min(width / placement.width, height / placement.height);
  expect(11 * scale).toBeGreaterThanOrEqual(6);
  const many = pick(columnsOf([...COMPANY, ...Array.from({ length: 3_000 }, (_, at) => seat(`More ${at}`, `Head ${at % 10}.${at % 3}`))]), -1, "en");
  const onA4 = () => layOut(many, keptWish.parse({ format: "pdf", sheet: "a4" }));
  expect(onA4).toThrow(/^On this sheet names would be [12]\.\d points high, which nobody can read\.$/);
  expect(layOut(many, keptWish.parse({ format: "pdf", sheet: "a0" })).density).toBe("names");
  const few = pick(columnsOf(COMPANY.slice(0, 8)), -1, "en");
  expect(layOut(few, keptWish.parse({ format: "pdf", sheet: "a4" })).density).toBe("normal");
});

test("[J10] an arrangement that fills a page is near a screen's proportions, where the tree is a strip", () => {
  const picked = pick(columnsOf(COMPANY), -1, "en");
  const [fill = 0, tree = 0] = ["fill", "tree"].map((arrangement) => {
    const { width, height } = layOut(picked, keptWish.parse({ format: "svg", arrangement })).placement;
    return width / height;
  });
  expect(tree).toBeGreaterThan(5);
  expect(fill).toBeGreaterThan(1.2);
  expect(fill).toBeLessThan(2.2);
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
