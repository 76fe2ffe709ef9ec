import { brotliDecompressSync } from "node:zlib";
import { pictureAddress } from "@treeline/org/chart/chart-columns";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "../connection/disconnect.ts";
import type { Context } from "../context.ts";
import { confirmRoot } from "../people/confirm-root.ts";
import { hidePerson } from "../people/hide.ts";
import { listPeople } from "../people/list.ts";
import { overrideField } from "../people/override.ts";
import { releaseField } from "../people/release.ts";
import type { Role } from "../role.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { ChartCache } from "./cache.ts";
import { getChart, type ChartSeat } from "./get.ts";

const STAFF = 240;
let world: World;
let organizationId: string;
let connectionId: string;
let top: number;
const staff: number[] = [];
const members: Partial<Record<Role, Context>> = {};
const cache = new ChartCache();

const square = (background: string) => sharp({ create: { width: 60, height: 60, channels: 3, background } }).png().toBuffer();

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  top = company.hire({ firstName: "Ada", lastName: "Top", title: "CEO", hireDate: "2020-01-01" });
  for (let index = 0; index < STAFF; index += 1) {
    staff.push(company.hire({ firstName: `P${index}`, lastName: "Ødegård", title: "round 0", managerId: index < 10 ? top : (staff[index % 10] ?? null), hireDate: "2020-01-01" }));
  }
  world = await startWorld({ company, limits: false });
  ({ organizationId } = world);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  for (const role of ["viewer", "member", "admin"] as const) members[role] = await world.addMember(role, organizationId);
});
afterAll(() => world.stop());

const as = (role: Role): Context => members[role] ?? world.admin;
const read = (role: Role = "viewer") => cache.read(as(role), organizationId);

/** What the bytes hold, told as the list of people tells it. */
function unpack(brotli: Buffer) {
  const columns = decodeChart(brotliDecompressSync(brotli));
  return columns.ids.map((id, row) => ({
    id, name: columns.names[row] ?? null, title: columns.titles[row] ?? null, managerId: columns.ids[columns.parent[row] ?? -1] ?? null,
    seat: columns.vacant[row] === 1 ? ("vacant" as const) : ("person" as const), hidden: columns.hidden[row] === 1,
    picture: pictureAddress(organizationId, columns, row),
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const typed = ({ id, name, title, managerId, seat, hidden, picture }: ChartSeat) => ({ id, name, title, managerId, seat, hidden, picture });

/** The list, from a query of its own, holds the same people. */
async function expectWhole(role: Role) {
  const { version, brotli } = await read(role);
  const chart = await runQuery(as(role), getChart, { organizationId });
  expect(version).toBe(chart.version);
  expect(unpack(brotli)).toEqual(chart.people.map(typed));
  const { people } = await runQuery(as(role), listPeople, { organizationId, limit: 1_000 });
  const listed = people.map(({ id, name, title, managerId, seat, hidden, picture }) => ({ id, name, title, managerId, seat, hidden, picture }));
  expect(unpack(brotli)).toEqual(listed);
}

/** Runs `work`; the versions before and after it of every role. */
async function versions(work: () => Promise<unknown>) {
  const roles = ["viewer", "member", "admin"] as const;
  const all = () => Promise.all(roles.map(async (role) => (await read(role)).version));
  const before = await all();
  await work();
  const after = await all();
  return Object.fromEntries(roles.map((role, at) => [role, before[at] !== after[at]]));
}
const EVERYBODY = { viewer: true, member: true, admin: true };
const NOBODY = { viewer: false, member: false, admin: false };

const personOf = async (name: string) => (await world.people()).get(name)?.id ?? "";

test("[A1] the bytes hold what the list and the typed chart hold, for every audience", async () => {
  const personId = await personOf("P3 Ødegård");
  await runCommand(world.admin, hidePerson, { organizationId, personId, hidden: true });
  world.company.leave(staff[4] ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
  for (const role of ["viewer", "member", "admin"] as const) await expectWhole(role);
  expect(unpack((await read("member")).brotli).some(({ id }) => id === personId)).toBe(false);
  expect(unpack((await read("admin")).brotli).find(({ id }) => id === personId)).toMatchObject({ hidden: true });
  expect(unpack((await read()).brotli).filter(({ seat }) => seat === "vacant")).toMatchObject([{ name: null, title: "round 0" }]);
});

test("[I1] a sync, an edit and a picture each make a new version; a sync that finds nothing and the same picture again don't", async () => {
  world.company.promote(staff[20] ?? 0, "Head of Something");
  expect(await versions(() => world.sync(connectionId))).toEqual(EVERYBODY);
  expect(await versions(() => world.sync(connectionId))).toEqual(NOBODY);
  const personId = await personOf("P30 Ødegård");
  expect(await versions(() => runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Poet", until: "always" }))).toEqual(EVERYBODY);
  world.company.setPicture(staff[21] ?? 0, await square("#123456"));
  const run = await world.sync(connectionId);
  expect(await versions(() => world.readPictures(connectionId, run.id))).toEqual(EVERYBODY);
  world.moveClock(8 * 86_400_000);
  const weekly = await world.sync(connectionId);
  expect(weekly.pictures.total).toBe(1);
  expect(await versions(() => world.readPictures(connectionId, weekly.id))).toEqual(NOBODY);
  await expectWhole("viewer");
});

test("[I1] the mark of a change by hand is a member's, and goes with the change even where no value does", async () => {
  const personId = await personOf("P31 Ødegård");
  const keep = () => runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "round 0", until: "always" });
  expect(await versions(keep)).toEqual({ viewer: false, member: true, admin: true });
  expect(await versions(() => runCommand(world.admin, releaseField, { organizationId, personId, field: "title" }))).toEqual({ viewer: false, member: true, admin: true });
});

test("[I1] a hidden person and a confirmed root make new versions for who sees it", async () => {
  const personId = await personOf("P40 Ødegård");
  expect(await versions(() => runCommand(world.admin, hidePerson, { organizationId, personId, hidden: true }))).toEqual(EVERYBODY);
  expect(await versions(() => runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Spy", until: "always" }))).toEqual({ viewer: false, member: false, admin: true });
  const root = await personOf("Ada Top");
  expect(await versions(() => runCommand(world.admin, confirmRoot, { organizationId, personId: root }))).toEqual(EVERYBODY);
});

test("[I2] what is unchanged is not built again, and a hundred who ask at once build one", async () => {
  const fresh = new ChartCache();
  const charts = await Promise.all(Array.from({ length: 100 }, () => fresh.read(as("viewer"), organizationId)));
  expect(new Set(charts.map(({ brotli }) => brotli)).size).toBe(1);
  expect((await fresh.read(as("viewer"), organizationId)).brotli).toBe(charts[0]?.brotli);
  const tiny = new ChartCache(1);
  const first = await tiny.read(as("viewer"), organizationId);
  const again = await tiny.read(as("viewer"), organizationId);
  expect(again.brotli).not.toBe(first.brotli);
  expect(again.version).toBe(first.version);
});

test("[I2] strangers get nothing, also of what others have built", async () => {
  const stranger = await world.addMember("owner", await world.addOrganization());
  await read();
  await expect(cache.read(stranger, organizationId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("[I3] a hundred readers see the old chart or the new one while a sync applies", async () => {
  for (const id of staff) world.company.promote(id, "round 1");
  world.company.promote(top, "round 1");
  let done = false;
  const seen = new Set<string>();
  const reader = async () => {
    while (!done) {
      const { version, brotli } = await read();
      if (seen.has(version)) continue;
      seen.add(version);
      const titles = unpack(brotli).filter(({ seat }) => seat === "person").map(({ title }) => title);
      expect([0, titles.length - 1, titles.length]).toContain(titles.filter((title) => title === "round 1").length);
    }
  };
  const readers = Promise.all(Array.from({ length: 100 }, reader));
  await world.sync(connectionId);
  await read();
  done = true;
  await readers;
  expect(seen.has((await read()).version)).toBe(true);
  expect(seen.size).toBe(2);
  // One was changed by hand before, and keeps that title.
  expect(unpack((await read()).brotli).filter(({ seat, title }) => seat === "person" && title !== "round 1")).toMatchObject([{ title: "Poet" }]);
});

test("[I1] people who are erased with their connection are off the chart at once", async () => {
  expect(await versions(() => runCommand(world.admin, disconnect, { organizationId, connectionId, people: "erase" }))).toEqual(EVERYBODY);
  expect(unpack((await read()).brotli)).toEqual([]);
});
