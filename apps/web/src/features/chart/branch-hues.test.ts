import { DEFAULT_THEME } from "@mantine/core";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { INK } from "@treeline/org/chart/ink";
import { expect, test } from "vitest";
import { branchForest } from "./branch-forest.ts";
import { HUES, huesOf } from "./branch-hues.ts";
import { chartOfList } from "./chart-of-list.ts";
import { cssVariables } from "../../theme.ts";
import { lineWidth } from "./paint-lines.ts";
import { tintOf } from "./palette.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const below = (id: string) => [seat(`${id}1`, id), seat(`${id}2`, id)];
const chart = chartOfList([seat("top", null), ...["a", "b", "c"].map((id) => seat(id, "top")), ...below("a"), ...below("b"), ...below("b1")]);
const by = (hues: Uint8Array, ids: string[], of = chart) => ids.map((id) => hues[of.rowOf(id)]);

test("below one root each direct report's branch has a hue of its own; the root and who has nobody below have none", () => {
  const hues = huesOf(chart.forest);
  expect(by(hues, ["top", "c"])).toEqual([0, 0]);
  expect(by(hues, ["a", "a1", "a2"])).toEqual([1, 1, 1]);
  expect(by(hues, ["b", "b1", "b2", "b11", "b12"])).toEqual([2, 2, 2, 2, 2]);
});

test("several roots are the branches themselves", () => {
  const two = chartOfList([seat("a", null), ...below("a"), seat("b", null), ...below("b"), ...below("b2")]);
  expect(by(huesOf(two.forest), ["a", "a1", "b", "b2", "b21"], two)).toEqual([1, 1, 2, 2, 2]);
});

test("a chain of single reports is followed down to where it divides, and may end", () => {
  const deep = chartOfList([seat("ceo", null), seat("coo", "ceo"), seat("a", "coo"), seat("b", "coo"), ...below("a"), ...below("b")]);
  expect(by(huesOf(deep.forest), ["ceo", "coo", "a", "b2"], deep)).toEqual([0, 0, 1, 2]);
  const line = chartOfList([seat("ceo", null), seat("coo", "ceo")]);
  expect(by(huesOf(line.forest), ["ceo", "coo"], line)).toEqual([0, 0]);
});

test("a branch shown alone divides below its head", () => {
  expect(by(huesOf(branchForest(chart.forest, chart.rowOf("b"))), ["b", "b1", "b11", "b2"])).toEqual([0, 1, 1, 0]);
  expect(by(huesOf(branchForest(chart.forest, chart.rowOf("top"))), ["a", "b"])).toEqual([1, 2]);
});

test("there are as many branches as may come, neighbours in different hues", () => {
  const ids = Array.from({ length: 20 }, (_, nth) => `d${String(nth).padStart(2, "0")}`);
  const wide = chartOfList([seat("top", null), ...ids.flatMap((id) => [seat(id, "top"), ...below(id)])]);
  const hues = by(huesOf(wide.forest), ids, wide);
  expect(hues.every((hue, at) => hue !== hues[at + 1] && (hue ?? 0) >= 1 && (hue ?? 0) <= HUES.length)).toBe(true);
});

test("every word keeps a contrast of 4.5 on every tint", () => {
  for (const [dark, inks] of [[false, ["#191c1a", "#5f6662"]], [true, ["#e7eae8", "#9fa6a2"]]] as const) {
    for (let nth = 1; nth <= HUES.length; nth += 1) {
      const card = rgbOfHsl(tintOf(nth, dark)?.card ?? "");
      for (const ink of inks) expect(contrast(rgbOfHex(ink), card)).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(tintOf(0, false)).toBeNull();
});

test("case C1: lines between cards keep 3:1 to their ground, in every colour, where a thin line covers but three quarters of a pixel", () => {
  const { light, dark } = cssVariables(DEFAULT_THEME);
  for (const [isDark, tokens] of [[false, light], [true, dark]] as const) {
    const ground = rgbOfHex(tokens["--mantine-color-body"] ?? "");
    const lines = [rgbOfHex(tokens["--tl-connector"] ?? ""), ...HUES.map((_, nth) => rgbOfHsl(tintOf(nth + 1, isDark)?.line ?? ""))];
    for (const line of lines) expect(contrast(line.map((part, at) => part * 0.75 + (ground[at] ?? 0) * 0.25), ground)).toBeGreaterThanOrEqual(3);
  }
  expect(contrast(rgbOfHex(INK.line), rgbOfHex(INK.paper))).toBeGreaterThanOrEqual(3);
});

test("case C1: a line is at least 1.5 px wide on screen at every zoom", () => {
  for (const zoom of [0.014, 0.02, 0.1, 0.34, 0.5, 0.72, 1]) expect(lineWidth(zoom) * zoom).toBeCloseTo(1.5);
  expect(lineWidth(2) * 2).toBeCloseTo(3);
});

const rgbOfHex = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function rgbOfHsl(text: string): number[] {
  const [hue = NaN, saturation = NaN, lightness = NaN] = [...text.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
  const reach = (saturation / 100) * Math.min(lightness / 100, 1 - lightness / 100);
  return [0, 8, 4].map((offset) => {
    const at = (offset + hue / 30) % 12;
    return lightness / 100 - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  });
}

/** As WCAG measures it. */
function contrast(a: number[], b: number[]): number {
  const light = (rgb: number[]) => rgb.map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  const [dim = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}
