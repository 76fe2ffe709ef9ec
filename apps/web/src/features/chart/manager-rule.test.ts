import { unisolated } from "@treeline/org/text/isolate";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { expect, test } from "vitest";
import { wordsIn } from "../../i18n/testing.ts";
import { chartOfList } from "./chart-of-list.ts";
import { refusalOf } from "./manager-rule.ts";

const t = await wordsIn("en", "chart");
const seat = (id: string, managerId: string | null, more: Partial<ChartPerson> = {}): ChartPerson => ({ id, name: id, title: null, managerId, seat: "person", picture: null, ...more });
const chart = chartOfList([
  seat("Ana", null),
  seat("Ben", "Ana"),
  seat("Cleo", "Ben"),
  seat("Dan", "Ana"),
  seat("Eve", "Ana", { hidden: true }),
  seat("Tom", "Ana", { hidden: true, arriving: "2027-03-03" }),
  seat("seat", "Ana", { seat: "vacant", name: null }),
]);

test("nobody comes under themselves or their own team, and it says why", () => {
  expect(refusalOf(t, chart, "Ana", "Ana")).toBe("Nobody is their own manager");
  expect(unisolated(refusalOf(t, chart, "Ana", "Ben") ?? "")).toBe("Reports to Ana");
  expect(unisolated(refusalOf(t, chart, "Ana", "Cleo") ?? "")).toBe("Is in Ana's team");
});

test("a manager is somebody who is there to be seen, and another than now", () => {
  expect(refusalOf(t, chart, "Ben", "seat")).toBe("Nobody holds this seat");
  expect(refusalOf(t, chart, "Ben", "Eve")).toBe("Is hidden from the chart");
  expect(refusalOf(t, chart, "Ben", "Tom")).toBe("Has yet to start");
  expect(refusalOf(t, chart, "Ben", "Ana")).toBe("Is the manager already");
  expect(refusalOf(t, chart, "Ben", "gone")).toBe("Is no longer on the chart");
  expect(refusalOf(t, chart, "Cleo", "Dan")).toBeNull();
});
