import type { ChartPerson } from "@treeline/org/chart/chart-person";
import type { Density } from "@treeline/org/chart/density";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import { fits, openFirstLevels, richestReadable } from "./readable.ts";

const SCREEN = { width: 1_180, height: 740, enough: 1 };
const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });

/** `across` reports for everybody down to `depth` levels below the top. */
function companyOf(across: number, depth: number): ChartPerson[] {
  const people = [seat("top", null)];
  let level = ["top"];
  for (let below = 0; below < depth; below += 1) {
    const next = level.flatMap((manager) => Array.from({ length: across }, (_, nth) => `${manager}.${nth}`));
    for (const id of next) people.push(seat(id, id.slice(0, id.lastIndexOf("."))));
    level = next;
  }
  return people;
}

const forestOf = (people: ChartPerson[]) => chartOfList(people).forest;
const openOf = (people: ChartPerson[]) => new Uint8Array(people.length).fill(1);
const levelsOf = (people: ChartPerson[]) => {
  const chart = chartOfList(people);
  const { open } = openFirstLevels(chart.forest, "auto", SCREEN);
  return new Set(Array.from(open.keys()).filter((row) => open[row] === 1).map((row) => chart.at(row).id.split(".").length));
};

test("as many levels open as can be shown almost at full size, at least the two at the top", () => {
  expect(levelsOf(companyOf(4, 2))).toEqual(new Set([1, 2]));
  expect(levelsOf(companyOf(6, 4))).toEqual(new Set([1, 2]));
  expect(levelsOf(companyOf(2, 3))).toEqual(new Set([1, 2, 3]));
  expect(levelsOf(companyOf(300, 1))).toEqual(new Set([1]));
  expect(levelsOf([])).toEqual(new Set());
  expect(levelsOf([seat("alone", null)])).toEqual(new Set());
});

test("a chart opens with normal cards if these are almost at full size, or else with compact ones", () => {
  const opened = (people: ChartPerson[], wanted: Density | "auto") => openFirstLevels(forestOf(people), wanted, SCREEN).density;
  expect(opened(companyOf(3, 2), "auto")).toBe("normal");
  expect(opened(companyOf(5, 2), "auto")).toBe("compact");
  expect(opened(companyOf(300, 1), "auto")).toBe("names");
  expect(opened(companyOf(5, 2), "detailed")).toBe("detailed");
});

test("cards say as much as can be read of everybody: less of more people, and of very many what there is to see closer by", () => {
  const chosen = [companyOf(4, 2), companyOf(8, 2), companyOf(13, 2), companyOf(15, 2), companyOf(40, 2)].map((people) => richestReadable(forestOf(people), openOf(people), SCREEN));
  expect(chosen).toEqual(["normal", "compact", "names", "names", "compact"]);
});

test("a larger screen never shows less", () => {
  for (const people of [companyOf(5, 2), companyOf(9, 2), companyOf(14, 2)]) {
    for (const density of ["normal", "compact", "names"] as const) {
      const [small, large] = [SCREEN, { ...SCREEN, width: 1_660, height: 920 }].map((page) => fits(forestOf(people), openOf(people), { density, page, scale: 0.6 }));
      expect(large || !small).toBe(true);
    }
  }
});
