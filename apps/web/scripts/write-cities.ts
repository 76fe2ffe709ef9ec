/**
 * Writes the cities by which people find their time zone, from GeoNames' `cities1000.txt` (CC BY 4.0, https://www.geonames.org):
 * `node apps/web/scripts/write-cities.ts cities1000.txt`. Takes cities of 100,000 people, smaller ones where German is spoken.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fold } from "../src/features/organization/time-zone/find-zone.ts";

/** Columns of the file. */
const [NAME, OTHER_NAMES, COUNTRY, PEOPLE, ZONE] = [1, 3, 8, 14, 17] as const;
const MANY = 100_000;
const FEWER = 20_000;
const GERMAN = new Set(["DE", "AT", "CH", "LI", "LU"]);
/** Names that people write, in Latin letters; no transliterations, which begin with a small letter, and no codes of airports. */
const WRITTEN = /^(?!Lungsod |Dakbayan |Gorad |Gorod |Horad )\p{Lu}(?=.*\p{Ll})[\p{Script=Latin} .-]{2,}$/u;

const people = (row: readonly string[]) => Number(row[PEOPLE]);
const [, , source] = process.argv;
if (source === undefined) throw new Error("Name the file cities1000.txt.");
const rows = readFileSync(source, "utf8").split("\n").map((line) => line.split("\t"));
const taken = rows.filter((row) => people(row) >= (GERMAN.has(row[COUNTRY] ?? "") ? FEWER : MANY)).toSorted((a, b) => people(b) - people(a));
/** By zone, the largest city first: the names of each, of which those that fold alike count once. */
const zones: Record<string, string[][]> = {};
for (const row of taken) {
  const names = new Map<string, string>();
  for (const name of [row[NAME] ?? "", ...(row[OTHER_NAMES] ?? "").split(",")]) if (WRITTEN.test(name) && !names.has(fold(name))) names.set(fold(name), name);
  if (names.size > 0) (zones[row[ZONE] ?? ""] ??= []).push([...names.values()]);
}
const lines = Object.entries(zones).map(([zone, cities]) => `${JSON.stringify(zone)}:${JSON.stringify(cities.map((names) => names.join(",")).join("|"))}`);
writeFileSync(new URL("../src/features/organization/time-zone/cities.json", import.meta.url), `{\n${lines.join(",\n")}\n}\n`);
