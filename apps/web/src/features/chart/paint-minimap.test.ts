import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { chartOfList } from "./chart-of-list.ts";
import { minimapOf, ROOM } from "./minimap.ts";
import { paintMinimap } from "./paint-minimap.ts";
import { placeChart } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const colours = { palette: { block: "green", plainBlock: "grey" }, tintAt: null };

/** What is filled, all teams open. */
function blocksOf(people: ChartPerson[]) {
  const { forest, size } = chartOfList(people);
  const { placement } = placeChart(forest, { open: new Uint8Array(size).fill(1), density: "normal", arrangement: "tree", page: { width: 1_000, height: 600 }, keep: null }, null);
  const blocks: { x: number; y: number; width: number; height: number }[] = [];
  const pen = { fillStyle: "", setTransform() {}, clearRect() {}, fillRect: (x: number, y: number, width: number, height: number) => void blocks.push({ x, y, width, height }) };
  paintMinimap(pen, placement, minimapOf(placement), colours, 1);
  return blocks;
}

test("however many people, the map is as many pieces as it has px across, at most, a level", () => {
  const managers = Array.from({ length: 3_000 }, (_, nth) => [seat(`m${nth}`, "top"), seat(`a${nth}`, `m${nth}`), seat(`b${nth}`, `a${nth}`)]).flat();
  const blocks = blocksOf([seat("top", null), ...managers]);
  expect(blocks.length).toBeGreaterThan(ROOM.width);
  expect(blocks.length).toBeLessThanOrEqual(4 * ROOM.width);
});

test("everything is within the map, large enough to be seen", () => {
  for (const { x, y, width, height } of blocksOf([seat("top", null), ...["a", "b", "c"].flatMap((id) => [seat(id, "top"), seat(`${id}1`, id), seat(`${id}2`, id)])])) {
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(x + width).toBeLessThan(ROOM.width);
    expect(y + height).toBeLessThan(ROOM.height);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
  }
});
