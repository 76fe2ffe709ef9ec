import { buildTree, type ChartPerson } from "@treeline/org/chart/tree";
import { expect, test } from "vitest";
import { placeChart } from "./placed.ts";

const seat = (id: string, managerId: string | null): ChartPerson => ({ id, managerId, name: id, title: null, seat: "person", picture: null });
const tree = buildTree([
  seat("top", null),
  ...["a", "b", "c"].map((id) => seat(id, "top")),
  ...["a1", "a2", "a3", "a4"].map((id) => seat(id, "a")),
  ...["a1x", "a1y"].map((id) => seat(id, "a1")),
]);

test("a branch that opens leaves the clicked card where it was", () => {
  const before = placeChart(tree, new Set(["top"]), null);
  const clicked = before.boxes.get("a");
  if (!clicked) throw new Error("a is not on the chart");
  const after = placeChart(tree, new Set(["top", "a"]), { id: "a", x: clicked.x, y: clicked.y });
  expect(after.boxes.get("a")).toMatchObject({ x: clicked.x, y: clicked.y });
  expect(after.boxes.has("a2")).toBe(true);
});

test("a pin that is not on the chart any more moves nothing", () => {
  expect(placeChart(tree, new Set(["top"]), { id: "gone", x: 900, y: 900 })).toEqual(placeChart(tree, new Set(["top"]), null));
});

test("bounds hold every card", () => {
  const { boxes, bounds } = placeChart(tree, new Set(["top", "a", "a1"]), { id: "top", x: 500, y: -40 });
  for (const box of boxes.values()) {
    expect(box.x).toBeGreaterThanOrEqual(bounds.x - 0.5);
    expect(box.x + box.width).toBeLessThanOrEqual(bounds.x + bounds.width + 0.5);
    expect(box.y + box.height).toBeLessThanOrEqual(bounds.y + bounds.height + 0.5);
  }
});
