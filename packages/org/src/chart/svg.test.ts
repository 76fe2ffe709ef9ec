import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "./arrange.ts";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { DENSITIES } from "./density.ts";
import { pick } from "./picked.ts";
import { placementOfBoxes } from "./boxes-placement.ts";
import { drawSvg } from "./svg.ts";
import { company, seat, team } from "./testing.ts";
import { clip } from "./text-width.ts";
import { elementsOf } from "./xml-testing.ts";

function draw(people: readonly ChartPerson[], branch?: string, pictureOf: (row: number) => string | null = () => null): string {
  const columns = columnsOf(people);
  const picked = pick(columns, branch === undefined ? -1 : people.findIndex(({ id }) => id === branch), "en");
  const open = new Uint8Array(picked.columns.parent.length).fill(1);
  return drawSvg({ title: "Chart", language: "en", columns: picked.columns, forest: picked.forest, placement: placementOfBoxes(arrange(picked.forest, { open, roots: picked.roots }, DENSITIES.normal)), pictureOf });
}

/** The whole texts of the cards. */
const cardsOf = (svg: string): string[] => elementsOf(svg).filter(({ name, within }) => name === "title" && within === "g").map(({ text }) => text);

test("[J1] everybody is drawn once, and whom nobody has placed stands under a card that says so", () => {
  fc.assert(fc.property(company(60), (people) => {
    const waiting = people.some(({ id, managerId }) => managerId === null && !people.some((other) => other.managerId === id));
    const cards = cardsOf(draw(people));
    expect(cards.sort()).toEqual([...people.map(({ name }) => name ?? ""), ...(waiting ? ["Not placed yet\nNo manager is known"] : [])].sort());
  }), { numRuns: 60 });
});

test("[J2] a branch holds its head and whoever is below, and nobody else", () => {
  const people = [seat("Ada", null), seat("Bo", "Ada"), seat("Cy", "Bo"), seat("Di", "Ada"), seat("Ed", null)];
  expect(cardsOf(draw(people, "Bo")).sort()).toEqual(["Bo", "Cy"]);
});

test("[J3] whatever a name holds, the document is well-formed and tells it whole", () => {
  const nasty = fc.array(fc.constantFrom("<", "&", "]]>", '"', "'", "\u0000", "\u0008", "\uFFFE", "\uD800", "😀", "a", " ", "مح", "--", "\u2028"), { minLength: 1 }).map((signs) => signs.join(""));
  fc.assert(fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (names) => {
    const people = names.map((name, index) => seat(`p${index}`, index === 0 ? null : "p0", { name, title: name }));
    const kept = names.map((name) => ["\u0000", "\u0008", "\uFFFE"].reduce((text, sign) => text.replaceAll(sign, ""), name).toWellFormed().replaceAll("\uFFFD", ""));
    const cards = cardsOf(draw(people));
    for (const name of kept) expect(cards).toContain(`${name}\n${name}`);
  }), { numRuns: 100 });
});

test("[J4] a name that is too long ends with an ellipsis, and a vacant seat has no face", () => {
  const svg = draw([seat("a", null, { name: "Maximiliane von Hohenstaufen-Württemberg" }), seat("b", "a", { name: null, title: "Head of Sales", seat: "vacant" })]);
  const texts = elementsOf(svg).filter(({ name }) => name === "text").map(({ text }) => text);
  expect(texts.find((text) => text.startsWith("Maximiliane"))).toMatch(/^Maximiliane .{2,12}…$/);
  expect(texts).toContain("Vacant seat");
  expect(texts).not.toContain("VS");
  expect(svg.match(/<use href="#v"/g)).toHaveLength(1);
});

test("[J4] case C4: on the pill people are counted, and vacant seats told apart within its frame", () => {
  const svg = draw([seat("a", null), ...team("a", 7), seat("gap", "a", { name: null, seat: "vacant" }), seat("under", "gap")]);
  const texts = elementsOf(svg).filter(({ name }) => name === "text").map(({ text }) => text);
  expect(texts).toContain("7, 1 vacant");
  expect(texts).toContain("1");
  expect(svg.match(/ href="#p"/g), "the other pill is the usual one").toHaveLength(1);
});

test("[J4] no comma, dash or space is left before an ellipsis", () => {
  const shown = (room: number): string => clip("Lead, Cloud – North", (part) => part.length <= room);
  expect([6, 7, 8, 12, 13, 14, 15, 16, 19].map(shown)).toEqual(["Lead…", "Lead…", "Lead, C…", "Lead, Cloud…", "Lead, Cloud…", "Lead, Cloud…", "Lead, Cloud…", "Lead, Cloud – N…", "Lead, Cloud – North"]);
});

test("[J5] pictures are inside, and everybody without one has initials", () => {
  const svg = draw([seat("Ada Byron", null), seat("Bo Ek", "Ada Byron")], undefined, (row) => (row === 0 ? "data:image/jpeg;base64,AAAA" : null));
  expect(svg.match(/<image xlink:href="data:image\/jpeg;base64,AAAA"/g)).toHaveLength(1);
  expect(elementsOf(svg).some(({ name, text }) => name === "text" && text === "BE")).toBe(true);
  expect(svg).not.toMatch(/(href|src|url)\s*[=(]\s*["']?(https?:|\/)/);
});

test("[J5] a picture that many cards show is inside once, and others that end alike are not mistaken for it", () => {
  const pictures = ["A", "B"].map((sign) => `data:image/jpeg;base64,${sign.repeat(8)}${"/".repeat(90)}`);
  const svg = draw([seat("boss", null), ...team("boss", 4)], undefined, (row) => pictures[row % 2] ?? null);
  const shown = elementsOf(svg).filter(({ name, within }) => name === "image" && within === "g");
  for (const picture of pictures) expect(svg).toContain(`<image xlink:href="${picture}"`);
  expect(shown).toHaveLength(2);
  expect([0, 1].map((id) => svg.split(`<use href="#i${id}" xlink:href="#i${id}"/>`).length - 1)).toEqual([2, 1]);
});

test("[J6] a document grows with who is on it, by less than 300 bytes each", () => {
  const size = (count: number): number => draw([seat("boss", null), ...team("boss", count)]).length;
  expect(size(2_000) - size(1_000)).toBeLessThan(1_000 * 300);
});

test("case C6: readers of SVG 1.1 find every card and picture, since each reference has an xlink:href", () => {
  const svg = draw([seat("Ada Byron", null), seat("Bo Ek", "Ada Byron"), seat("v", "Ada Byron", { name: null, seat: "vacant" })], undefined, (row) => (row === 0 ? "data:image/jpeg;base64,AAAA" : null));
  expect(svg).toMatch(/^<svg [^>]*xmlns:xlink="http:\/\/www\.w3\.org\/1999\/xlink"/);
  const references = svg.match(/<(use|image) [^>]*>/g) ?? [];
  expect(references.length).toBeGreaterThan(4);
  for (const reference of references) expect(reference).toMatch(/xlink:href="(#\w+|data:)/);
  for (const [, id] of svg.matchAll(/xlink:href="#(\w+)"/g)) expect(svg).toContain(`id="${id}"`);
});

test("[J9] case D1: a note stands below the chart, within its margin, and in its description", () => {
  const columns = columnsOf([seat("Ada", null)]);
  const { forest, roots } = pick(columns, -1, "en");
  const placement = placementOfBoxes(arrange(forest, { open: new Uint8Array(1).fill(1), roots }, DENSITIES.normal));
  const drawn = { title: "Chart", language: "en", columns, forest, placement, pictureOf: () => null } as const;
  const [plain, noted] = [drawSvg(drawn), drawSvg({ ...drawn, note: "As of <today>" })];
  expect(plain).not.toContain("<desc>");
  expect(elementsOf(noted).filter(({ text }) => text === "As of <today>").map(({ name }) => name)).toEqual(["desc", "text"]);
  expect(/viewBox="[^"]+"/.exec(noted)?.[0]).toBe(/viewBox="[^"]+"/.exec(plain)?.[0]);
});

test("case T8: in an SVG a name from right to left begins at its right and is cut off at its left", () => {
  const svg = draw([seat("1", null, { name: "דנה לוי שם ארוך מאוד מאוד מאוד מאוד", title: null }), seat("2", "1", { name: "Ada Baum", title: null })]);
  expect(svg).toMatch(/<text[^>]* direction="rtl" text-anchor="end">[^<]*…<\/text>/);
  expect(svg).toMatch(/<text[^>]*>Ada Baum<\/text>/);
});
