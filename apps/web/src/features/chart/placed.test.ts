import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { DENSITIES, type Density } from "@treeline/org/chart/density";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import type { Arrangement } from "./layout.ts";
import { boundsOf, boxOf, placeChart, rowsNear, spotAt, type Pin, type Placed } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const chart = chartOfList([
  seat("top", null),
  ...["a", "b", "c"].map((id) => seat(id, "top")),
  ...["a1", "a2", "a3", "a4"].map((id) => seat(id, "a")),
  ...["a1x", "a1y"].map((id) => seat(id, "a1")),
]);
const row = (id: string) => chart.rowOf(id);
const opened = (...ids: string[]) => Uint8Array.from({ length: chart.size }, (_, at) => (ids.some((id) => row(id) === at) ? 1 : 0));
const page = { width: 1_200, height: 700 };
const placeAs = (arrangement: Arrangement, ids: string[], pin: Pin | null = null, density: Density = "normal") => placeChart(chart.forest, { open: opened(...ids), density, arrangement, page, keep: null }, pin);
const place = (...args: [ids: string[], pin?: Pin | null, density?: Density]) => placeAs("tree", ...args);
const box = (placed: Placed, id: string) => {
  const found = boxOf(placed, row(id));
  if (!found) throw new Error(`${id} is not on the chart`);
  return found;
};

test("a branch that opens leaves the clicked card where it was", () => {
  const { x, y } = box(place(["top"]), "a");
  const after = place(["top", "a"], { row: row("a"), x, y });
  expect(box(after, "a")).toMatchObject({ x, y });
  expect(boxOf(after, row("a2"))).not.toBeNull();
});

test("a pin that is not on the chart any more moves nothing", () => {
  expect(boundsOf(place(["top"], { row: row("a1x"), x: 900, y: 900 }))).toEqual(boundsOf(place(["top"])));
});

test("bounds hold every card", () => {
  const placed = place(["top", "a", "a1"], { row: row("top"), x: 500, y: -40 });
  const bounds = boundsOf(placed);
  for (const id of ["top", "a", "b", "c", "a1", "a2", "a1x"]) {
    const { x, y, width, height } = box(placed, id);
    expect(x).toBeGreaterThanOrEqual(bounds.x - 0.5);
    expect(x + width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.5);
    expect(y + height).toBeLessThanOrEqual(bounds.y + bounds.height + 0.5);
  }
});

test("of more cards than wanted those in the middle are taken", () => {
  const placed = place(["top", "a", "a1"]);
  const { x, y, width, height } = box(placed, "b");
  const around = { x: x + width / 2 - 3_000, y: y + height / 2 - 3_000, width: 6_000, height: 6_000 };
  expect(rowsNear(placed, around, 1)).toEqual([row("b")]);
  expect(rowsNear(placed, around, 100)).toHaveLength(10);
});

test("cards are as large as the density says, with the pinned one's corner where it was", () => {
  for (const density of ["compact", "normal", "detailed"] as const) {
    const placed = place(["top", "a"], { row: row("a"), x: 70, y: 30 }, density);
    expect(box(placed, "a")).toEqual({ x: 70, y: 30, ...DENSITIES[density].card });
  }
});

test("on a name alone the arrow at its end is the pill", () => {
  for (const arrangement of ["tree", "fill"] as const) {
    const placed = placeAs(arrangement, ["top"], { row: row("top"), x: 100, y: 40 }, "names");
    const { x, y, width, height } = box(placed, "a");
    expect(spotAt(placed, chart.forest, { x: x + width - 8, y: y + height / 2 })).toEqual({ row: row("a"), pill: true });
    expect(spotAt(placed, chart.forest, { x: x + 20, y: y + height / 2 })).toEqual({ row: row("a"), pill: false });
    expect(spotAt(placed, chart.forest, { x: x + width / 2, y: y + height + 2 })).toBeNull();
    const leaf = box(placed, "b");
    expect(spotAt(placed, chart.forest, { x: leaf.x + width - 8, y: leaf.y + height / 2 })).toEqual({ row: row("b"), pill: false });
  }
});

test("a branch that opens leaves the clicked card where it was on a filled page too", () => {
  const before = placeAs("fill", ["top"]);
  const { x, y } = box(before, "b");
  expect(box(placeAs("fill", ["top", "a"], { row: row("b"), x, y }), "b")).toMatchObject({ x, y });
});

test.each(["compact", "normal", "detailed"] as const)("a click meets the card, its pill where it has one, or nobody (%s)", (density) => {
  const placed = place(["top"], { row: row("top"), x: 100, y: 40 }, density);
  const { x, y, width, height } = box(placed, "a");
  expect(spotAt(placed, chart.forest, { x: x + 20, y: y + 20 })).toEqual({ row: row("a"), pill: false });
  expect(spotAt(placed, chart.forest, { x: x + width / 2, y: y + height + 5 })).toEqual({ row: row("a"), pill: true });
  expect(spotAt(placed, chart.forest, { x: x + 20, y: y + height + 5 })).toBeNull();
  const leaf = box(placed, "b");
  expect(spotAt(placed, chart.forest, { x: leaf.x + width / 2, y: leaf.y + height + 5 })).toBeNull();
  expect(spotAt(placed, chart.forest, { x: x - 500, y: y - 500 })).toBeNull();
});
