import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "../day.ts";
import { pictureAddress } from "./chart-columns.ts";
import type { ChartPerson } from "./chart-person.ts";
import { columnsOf } from "./columns.ts";
import { decodeChart } from "./decode-chart.ts";
import { encodeChart } from "./encode-chart.ts";
import { buildForest } from "./forest.ts";
import { forestInOrder } from "./ordered-forest.ts";
import { seat } from "./testing.ts";

interface Packed extends ChartPerson { edited: boolean; hidden: boolean; confirmedRoot: boolean; arriving: string | null }

/** The pictures' four digits stand where their addresses would. */
function encode(people: readonly Packed[]): Uint8Array {
  const columns = columnsOf(people);
  return encodeChart({
    ...columns, vacant: Uint8Array.from(people, (person) => (person.seat === "vacant" ? 1 : 0)),
    ids: people.map(({ id }) => id), edited: Uint8Array.from(people, ({ edited }) => (edited ? 1 : 0)), pictures: people.map(({ picture }) => picture),
  });
}

function decode(bytes: Uint8Array): Packed[] {
  const columns = decodeChart(bytes);
  const { ids, names, titles, parent, vacant, hidden, arriving, confirmedRoot, edited } = columns;
  return ids.map((id, row) => ({
    id, name: names[row] ?? null, title: titles[row] ?? null, managerId: ids[parent[row] ?? -1] ?? null,
    seat: vacant[row] === 1 ? "vacant" : "person", picture: pictureAddress("o", columns, row)?.slice(-4) ?? null,
    hidden: hidden[row] === 1, confirmedRoot: confirmedRoot[row] === 1, edited: edited[row] === 1,
    arriving: arriving[row] === 0 ? null : dayOfNumber(arriving[row] ?? 0),
  }));
}

const imported = (count: number): string => `01932f5e-7a10-7${count.toString(16).padStart(3, "0")}-9abc-0123456789ab`;
const text = fc.oneof(fc.constantFrom("Anna Berg", "山田 太郎", "", " ", "Nguyễn  Thị Đào", "\u202eأحمد", "👩🏽‍💻 Dev"), fc.string({ unit: "grapheme" }).map((any) => any.replaceAll("\0", "")));
const person = fc.record({
  id: fc.oneof(fc.nat(4_095).map(imported), fc.uuid()), name: fc.option(text), title: fc.option(text), manager: fc.double({ min: 0, max: 1.2, maxExcluded: true, noNaN: true }),
  seat: fc.constantFrom("person" as const, "vacant" as const), picture: fc.option(fc.nat(0xffff).map((hash) => hash.toString(16).padStart(4, "0"))),
  hidden: fc.boolean(), confirmedRoot: fc.boolean(), edited: fc.boolean(),
  arriving: fc.option(fc.integer({ min: 1, max: dayNumber("9999-12-31") }).map(dayOfNumber), { freq: 2 }),
});
/** Everybody's manager comes before them. */
const charts = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 40, size: "max" }).map((drawn) =>
  drawn.map(({ manager, ...one }, row): Packed => ({ ...one, managerId: drawn[Math.floor(manager * row)]?.id ?? null })));
const byId = (a: ChartPerson, b: ChartPerson): number => (a.id < b.id ? -1 : 1);

test("[A1] everything comes out as it went in", () => {
  fc.assert(fc.property(charts, (people) => {
    const managed = people.map((one) => (one.managerId === one.id ? { ...one, managerId: null } : one));
    expect(decode(encode(managed)).toSorted(byId)).toEqual(managed.toSorted(byId));
  }), { numRuns: 300 });
});

test("[A2] the order of what goes in changes no byte", () => {
  fc.assert(fc.property(charts, fc.infiniteStream(fc.nat(1_000)), (people, draws) => {
    const shuffled = people.map((one) => ({ one, draw: draws.next().value ?? 0 })).toSorted((a, b) => a.draw - b.draw).map(({ one }) => one);
    expect(encode(shuffled)).toEqual(encode(people));
  }));
});

test("[A3] rows come breadth first, siblings in the chart's order, the reports of one manager together", () => {
  fc.assert(fc.property(charts, (people) => {
    const columns = decodeChart(encode(people));
    const forest = buildForest(columns);
    expect(forestInOrder(columns)).toEqual(forest);
    const rising = [...forest.roots, ...forest.unplaced, ...people.flatMap((_, row) => [...forest.children.subarray(forest.first[row], forest.first[row + 1])])];
    expect(rising).toEqual(people.map((_, row) => row));
  }));
});

test("[A4] bytes that are no chart, of another version or cut off say so", () => {
  const bytes = encode([{ ...seat(imported(1), null, { title: "CEO" }), picture: "0000", hidden: true, confirmedRoot: false, edited: true, arriving: "2027-03-03" }]);
  expect(decode(bytes)).toMatchObject([{ title: "CEO", picture: "0000", arriving: "2027-03-03" }]);
  expect(() => decodeChart(new TextEncoder().encode("<!doctype html>"))).toThrow("no chart");
  expect(() => decodeChart(Uint8Array.from(bytes, (byte, at) => (at === 3 ? 9 : byte)))).toThrow(/version 9.*Load the page again/);
  for (let end = 4; end < bytes.length; end += 1) expect(() => decodeChart(bytes.slice(0, end))).toThrow("end too soon");
  expect(() => decodeChart(new Uint8Array())).toThrow("end too soon");
  // Two people: the last byte of the managers, behind the header, the count and the number of planes.
  const two = encode([seat(imported(1), null), seat(imported(2), imported(1))].map((one) => ({ ...one, hidden: false, confirmedRoot: false, edited: false, arriving: null })));
  expect(two[7]).toBe(1);
  expect(() => decodeChart(two.with(7, 2))).toThrow("before their manager");
  expect(() => encode([{ ...seat("no id", null), hidden: false, confirmedRoot: false, edited: false, arriving: null }])).toThrow("UUID");
});
