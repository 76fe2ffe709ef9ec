import fc from "fast-check";
import type { ChartPerson } from "./chart-person.ts";

/** A person of the chart, by id; the name is the id. */
export function seat(id: string, managerId: string | null, more: Partial<ChartPerson> = {}): ChartPerson {
  return { id, name: id, title: null, managerId, seat: "person", picture: null, ...more };
}

/** So many people under a manager, named so that the order of names is that of numbers. */
export function team(managerId: string, count: number): ChartPerson[] {
  return Array.from({ length: count }, (_, index) => seat(`${managerId}.${String(index).padStart(3, "0")}`, managerId));
}

/** Companies of up to `size` with teams of all widths; everybody's manager comes before them. */
export function company(size: number): fc.Arbitrary<ChartPerson[]> {
  const spread = fc.constantFrom(2, 5, 20, 1_000);
  return fc.tuple(spread, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: size, size: "max" })).map(([width, draws]) =>
    draws.map((draw, index) => {
      const managers = Math.max(1, Math.ceil(index / width));
      const manager = draw > 0.97 || index === 0 ? null : `p${Math.floor(draw * managers)}`;
      return seat(`p${index}`, manager);
    }));
}
