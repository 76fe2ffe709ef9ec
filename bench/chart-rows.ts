import { randomUUIDv7 } from "node:crypto";
import type { ChartSource } from "@treeline/org/chart/encode-chart";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { createRandom, pick } from "@treeline/personio-emulator/random";

/** A seat as JSON would tell it. */
export interface ChartRow {
  id: string;
  name: string;
  title: string | null;
  managerId: string | null;
  /** Four hex digits of the picture's hash. */
  picture: string | null;
}

/** Syllables of surnames that no generator of a hundred names has. */
const SYLLABLES = "ka ro li men ta vo shi bur dal ez nor pen qua ras sto tev ulm win xan yor zel bri cho dru fen gla hol".split(" ") as [string, ...string[]];

/**
 * A generated company as its rows stand in the database after one import. Ids were given in the order of the HRIS's list, which
 * knows nothing of the tree: the worst case for packing. `varied`: with forty thousand different surnames.
 */
export function chartRows(people: number, { varied = false } = {}): ChartRow[] {
  const random = createRandom(7);
  const employees = generateCompany({ people, seed: 1 }).all();
  const ids = idsInOneImport(people);
  const hired = employees.map((employee) => ({ employee, draw: random() })).sort((a, b) => a.draw - b.draw);
  const idOf = new Map(hired.map(({ employee }, at) => [employee.id, ids[at] ?? ""]));
  const surname = () => Array.from({ length: 3 }, () => pick(SYLLABLES, random())).join("");
  return employees.map(({ id, firstName, lastName, title, managerId, picture }) => ({
    id: idOf.get(id) ?? "",
    name: `${firstName} ${varied ? surname() : lastName}`,
    title,
    managerId: managerId === null ? null : (idOf.get(managerId) ?? null),
    picture: picture === null ? null : Math.floor(random() * 0x10000).toString(16).padStart(4, "0"),
  }));
}

/** As `services/sync/plan-rows` makes them. */
function idsInOneImport(count: number): string[] {
  let base = "";
  return Array.from({ length: count }, (_, at) => {
    if (at % 4_096 === 0) base = randomUUIDv7();
    return `${base.slice(0, 15)}${(at % 4_096).toString(16).padStart(3, "0")}${base.slice(18)}`;
  });
}

export function sourceOf(rows: readonly ChartRow[]): ChartSource {
  const places = new Map(rows.map(({ id }, row) => [id, row]));
  return {
    ids: rows.map(({ id }) => id), names: rows.map(({ name }) => name), titles: rows.map(({ title }) => title), pictures: rows.map(({ picture }) => picture),
    parent: Int32Array.from(rows, ({ managerId }) => (managerId === null ? -1 : (places.get(managerId) ?? -1))),
    vacant: new Uint8Array(rows.length), edited: new Uint8Array(rows.length),
  };
}
