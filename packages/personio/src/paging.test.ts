import { generateCompany } from "@treeline/personio-emulator/generate";
import { expect, test } from "vitest";
import { readAll, type Page } from "./paginate.ts";
import { startPair } from "./testing.ts";

const row = (id: number | null) => ({ externalId: id === null ? null : String(id), employee: id === null ? null : { externalId: String(id) }, unreadable: null });
const page = (ids: readonly (number | null)[], total: number | null): Page => ({ rows: ids.map(row), total, keys: [] });
const count = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

test("case P4: a total above what may be seen is accepted after two equal reads, and tells how many are hidden", async () => {
  const { client, emulator, statuses } = await startPair({ emulator: { company: generateCompany({ people: 130 }) } });
  emulator.faults.set({ kind: "total-above" });
  const read = await client.readEmployees();
  expect(read.employees).toHaveLength(130);
  expect(read).toMatchObject({ total: 180, hidden: 50 });
  // Two pages at once; then two in turn, one before the total and one past it.
  expect(statuses("employees").length).toBeLessThanOrEqual(6);
  const offsets = emulator.requests.filter(({ kind }) => kind === "employees").map(({ url }) => Number(new URL(url, emulator.url).searchParams.get("offset")));
  expect(Math.max(...offsets)).toBeGreaterThanOrEqual(180);
});

test.each([97, 246, 1_230])("case P4: of %i people, those who are hidden inside a page are missing, and nobody else", async (people) => {
  const { client, emulator } = await startPair({ emulator: { company: generateCompany({ people }), limits: false } });
  emulator.faults.set({ kind: "hidden-rows" });
  emulator.faults.set({ kind: "clamp-50" });
  const seen = emulator.company.all().filter(({ id }) => id % 10 !== 9).map(({ id }) => String(id));
  const read = await client.readEmployees();
  expect(read.employees.map(({ externalId }) => externalId).sort()).toEqual(seen.sort());
  expect(read.hidden).toBe(emulator.company.all().length - seen.length);
});

test("case P4: an order that changes at each request is read until everybody was seen", async () => {
  const { client, emulator } = await startPair({ emulator: { company: generateCompany({ people: 730 }), limits: false } });
  emulator.faults.set({ kind: "unstable-order" });
  const read = await client.readEmployees();
  expect(read.hidden).toBe(0);
  expect(new Set(read.employees.map(({ externalId }) => externalId)).size).toBe(emulator.company.all().length);
  expect(read.employees).toHaveLength(emulator.company.all().length);
});

test("case P4: a page beyond the end that isn't empty is no end, and lists that differ each time are incomplete", async () => {
  let reads = 0;
  // Ten people of a thousand, and others at each reading.
  const others = async (offset: number) => page(offset === 0 ? count(++reads * 10, reads * 10 + 10) : [], 1_000);
  await expect(readAll(others, {})).rejects.toMatchObject({ code: "incomplete" });
  // Whatever the offset, the same ten: nothing says that there are no more.
  await expect(readAll(async () => page(count(0, 10), 180), {})).rejects.toMatchObject({ code: "incomplete" });
});

test.each([
  ["below what is listed", () => 100, 0],
  ["of 0", () => 0, 0],
  ["that grows from page to page", (turn: number) => 240 + turn, null],
  ["that shrinks from page to page", (turn: number) => 400 - turn, null],
  ["beyond all sense", () => 1_000_000_000, 1_000_000_000 - 250],
] as const)("case P4: a total %s stops no read and loses nobody", async (_, totalAt, hidden) => {
  let turn = 0;
  const read = await readAll(async (offset) => page(count(offset, Math.min(250, offset + 100)), totalAt(turn++)), {});
  expect(read.employees).toHaveLength(250);
  if (hidden !== null) expect(read.hidden).toBe(hidden);
});

test("case P4: a hundred hidden in a row, a whole page, end nothing", async () => {
  const visible = [...count(0, 100), ...count(200, 290)];
  const read = await readAll(async (offset) => page(visible.filter((id) => id >= offset && id < offset + 100), 290), {});
  expect(read.employees).toHaveLength(190);
  expect(read.hidden).toBe(100);
});

test("case P4: where nearly everybody is hidden, the pages stay few enough to be read", async () => {
  let requests = 0;
  const visible = count(0, 20_000).filter((id) => id % 33 === 5);
  const read = await readAll(async (offset) => (requests++, page(visible.filter((id) => id >= offset && id < offset + 100), 20_000)), {});
  expect(read.employees).toHaveLength(visible.length);
  expect(requests).toBeLessThan(20_000);
});

test("case P4: a row twice on two pages counts once, and one without an id stays reported", async () => {
  const pages: Record<number, (number | null)[]> = { 0: [...count(0, 99), 7], 100: [7, ...count(99, 149), null], 152: [] };
  const read = await readAll(async (offset) => page(pages[offset] ?? [], 152), {});
  expect(read.employees).toHaveLength(149);
  expect(read.hidden).toBe(2);
});

test("totals as text are read; one below zero counts as none", async () => {
  for (const total of ["246", -1, null, "many", { of: 3 }]) {
    const { client, emulator } = await startPair({
      client: {
        fetch: async (url, init) => {
          const answer = await fetch(url, init);
          if (!String(url).includes("/employees?")) return answer;
          const body: unknown = await answer.json();
          return Response.json(Object.assign(Object(body), { metadata: { total_elements: total, current_page: 0, total_pages: 3 } }));
        },
      },
    });
    expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  }
});

test.each([["without a total", null], ["with a total beyond all sense", 999_999_999]])("security M7: pages without end, %s, end as an incomplete list", async (_, total) => {
  let pages = 0;
  const endless = async (offset: number) => {
    pages++;
    return page(count(offset, offset + 10_000), total);
  };
  await expect(readAll(endless, {})).rejects.toMatchObject({ code: "incomplete" });
  expect(pages).toBeLessThan(500);
});
