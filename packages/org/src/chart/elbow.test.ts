import { expect, test } from "vitest";
import { elbow } from "./elbow.ts";

test.each([
  ["a straight line", [[0, 0], [0, 20], [0, 20], [0, 50]], "M0 0L0 50"],
  ["two corners", [[0, 0], [0, 20], [40, 20], [40, 50]], "M0 0L0 12Q0 20 8 20L32 20Q40 20 40 28L40 50"],
  ["two tight corners", [[0, 0], [0, 20], [10, 20], [10, 50]], "M0 0L0 15Q0 20 5 20L5 20Q10 20 10 25L10 50"],
  ["to the left", [[40, 0], [40, 20], [0, 20], [0, 50]], "M40 0L40 12Q40 20 32 20L8 20Q0 20 0 28L0 50"],
  ["a short end", [[0, 0], [0, 40], [6, 40]], "M0 0L0 34Q0 40 6 40L6 40"],
  ["nothing", [], ""],
] as const)("[B7] %s", (_case, points, path) => {
  expect(elbow(points)).toBe(path);
});
