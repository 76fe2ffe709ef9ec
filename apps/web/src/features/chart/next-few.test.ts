import { expect, test } from "vitest";
import { nextFew } from "./next-few.ts";

const rows = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, at) => from + at));

test("a view full of cards comes in a few steps, those first that are wanted most", () => {
  const wanted = rows(0, 84);
  const first = nextFew(new Set(), wanted);
  expect(first.has(0)).toBe(true);
  expect(first.size).toBeLessThan(20);
  let [there, steps] = [first, 1];
  for (; there !== wanted; steps += 1) there = nextFew(there, wanted);
  expect(steps).toBeLessThan(8);
});

test("whoever is there and wanted stays all the way, and whoever is not goes", () => {
  const wanted = rows(60, 144);
  let there: ReadonlySet<number> = rows(0, 84);
  while (there !== wanted) {
    there = nextFew(there, wanted);
    for (let row = 60; row < 84; row += 1) expect(there.has(row)).toBe(true);
  }
  expect(there.has(0)).toBe(false);
});

test("a few cards come and go in one step", () => {
  const wanted = rows(3, 10);
  expect(nextFew(rows(0, 8), wanted)).toBe(wanted);
});
