import type { ChartPerson } from "@treeline/org/chart/chart-person";
import type { Rect } from "@treeline/org/chart/boxes";
import { expect, test } from "vitest";
import type { Format } from "../../i18n/use-format.ts";
import { chartOfList } from "./chart-of-list.ts";
import { paintBranchNames } from "./paint-branch-names.ts";
import { paintGrounds } from "./paint-grounds.ts";
import type { TintAt } from "./palette.ts";
import { placeChart } from "./placed.ts";
import type { Scene } from "./scene.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: `Person ${id}`, title: null, seat: "person", picture: null });
const heads = Array.from({ length: 14 }, (_, nth) => `h${nth}`);
const people = [seat("top", null), ...heads.flatMap((id) => [seat(id, "top"), ...Array.from({ length: 9 }, (_, nth) => [seat(`${id}.${nth}`, id), seat(`${id}.${nth}a`, `${id}.${nth}`), seat(`${id}.${nth}b`, `${id}.${nth}`)]).flat()])];
const chart = chartOfList(people);
const page = { width: 1_400, height: 800 };
const placed = placeChart(chart.forest, { open: new Uint8Array(chart.size).fill(1), density: "compact", arrangement: "fill", page, keep: null }, null);
const { width, height } = placed.placement;
const everything: Rect = { x: 0, y: 0, width, height };
const zoom = Math.min(page.width / width, page.height / height);

/** What is drawn, in px on screen. */
function drawn(paint: (pen: CanvasRenderingContext2D, scene: Scene) => void, tintAt: TintAt | null = null) {
  const [texts, boxes]: [string[], Rect[]] = [[], []];
  const pen = {
    font: "", measureText: (text: string) => ({ width: text.length * 6 }), save() {}, restore() {}, scale() {}, beginPath() {}, fill() {}, stroke() {},
    roundRect: (x: number, y: number, wide: number, high: number) => void boxes.push({ x, y, width: wide, height: high }),
    fillText: (text: string) => void texts.push(text),
  };
  const palette = { font: "Inter", card: "white", connector: "grey", text: "black", dimmed: "grey" };
  const format: Pick<Format, "number"> = { number: String };
  paint(pen as unknown as CanvasRenderingContext2D, { placed, chart, palette, tintAt, format } as unknown as Scene);
  return { texts, boxes };
}

const overlap = (a: Rect, b: Rect) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test("from far off branches have labels with a name and the number of people, which lie within the chart and never over one another", () => {
  const { texts, boxes } = drawn((pen, scene) => paintBranchNames(pen, scene, everything, zoom));
  expect(texts.slice(0, 2)).toEqual(["Person top", " 393"]);
  expect(texts).toContain(" 28");
  expect(boxes.length).toBeGreaterThan(5);
  expect(boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => overlap(box, other)))).toEqual([]);
  for (const box of boxes) expect(box.x >= 0 && box.x + box.width <= page.width).toBe(true);
});

test("where the names on cards can be read there are no labels", () => {
  expect(drawn((pen, scene) => paintBranchNames(pen, scene, everything, 0.5)).boxes).toEqual([]);
});

test("each branch that has a colour has one ground, which holds all its cards", () => {
  const tints = heads.map((id) => ({ card: id, border: id, line: id, block: id }));
  const headOf = (row: number) => heads.indexOf(chart.at(row).id.split(".")[0] ?? "");
  const { boxes } = drawn((pen, scene) => paintGrounds(pen, scene, everything, 1), (row) => tints[headOf(row)] ?? null);
  expect(boxes).toHaveLength(heads.length);
  const { x, y, measures } = placed.placement;
  for (const row of placed.placement.rows) {
    if (chart.at(row).id === "top") continue;
    const card = { x: x[row] ?? 0, y: y[row] ?? 0, ...measures.card };
    expect(boxes.filter((box) => box.x <= card.x && box.y <= card.y && box.x + box.width >= card.x + card.width && box.y + box.height >= card.y + card.height)).toHaveLength(1);
  }
});
