import { expect, test } from "vitest";
import { seatName } from "../../i18n/seat-name.ts";
import { createFilter } from "./filter.ts";
import type { Listed } from "./use-people.ts";

const person = (name: string, title: string): Listed => ({
  id: name, externalId: "1", name, title, email: `${name.split(" ")[0]}@x.example`.toLowerCase(), managerId: null, startDate: null, picture: null, seat: "person", hidden: false, arriving: null,
});
const vacant: Listed = { ...person("", "Head of People"), externalId: null, name: null, email: null, seat: "vacant" };
const filter = createFilter([person("Élodie Marchand", "Chief Revenue Officer"), person("Tomasz Wójcik", "VP Product"), person("田中 由紀", "Engineer"), vacant]);
const found = (query: string) => filter(query).map(seatName);

test("words match in any order, without accents, in names, titles and e-mails", () => {
  expect(found("wojcik")).toEqual(["Tomasz Wójcik"]);
  expect(found("officer elodie")).toEqual(["Élodie Marchand"]);
  expect(found("tomasz@x")).toEqual(["Tomasz Wójcik"]);
  expect(found("由紀")).toEqual(["田中 由紀"]);
  expect(found("vacant people")).toEqual(["Vacant seat"]);
});

test("an empty query lists everybody, an unknown word nobody", () => {
  expect(found("  ")).toHaveLength(4);
  expect(found("zzz")).toEqual([]);
});

test.each([["lukasz", "Łukasz Strauß"], ["strauss", "Łukasz Strauß"], ["soren", "Søren Kjær"], ["kjaer", "Søren Kjær"], ["koehlbruegge", "Lea Köhlbrügge"], ["小明", "王小明"], ["mül\u00adler", "Max Mueller"]])(
  "case T1: People finds by %s what the chart's search finds",
  (query, name) => {
    const names = ["Łukasz Strauß", "Søren Kjær", "Lea Köhlbrügge", "王小明", "Max Mueller"];
    expect(createFilter(names.map((one) => person(one, "Sales")))(query).map(seatName)).toEqual([name]);
  },
);
