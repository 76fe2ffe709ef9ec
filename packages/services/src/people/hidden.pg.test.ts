import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getChart } from "../chart/get.ts";
import { listUnplaced } from "../chart/unplaced.ts";
import type { Context } from "../context.ts";
import { startWorld, type World } from "../testing.ts";
import { inOrganization, runCommand, runQuery } from "../verb.ts";
import { confirmRoot } from "./confirm-root.ts";
import { countSeats } from "./count.ts";
import { getPerson } from "./get.ts";
import { hidePerson } from "./hide.ts";
import { listPeople } from "./list.ts";
import { movePerson } from "./move.ts";
import { searchPeople } from "./search.ts";

let world: World;
let organizationId: string;
let connectionId: string;
const members: Record<string, Context> = {};
const ids: Record<string, string> = {};
const emulated: Record<string, number> = {};

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const hire = (name: string, manager: string | null) => {
    emulated[name] = company.hire({ firstName: name, lastName: "Test", title: `Title of ${name}`, managerId: manager === null ? null : (emulated[manager] ?? null), hireDate: "2020-01-01" });
  };
  hire("Top", null);
  hire("Middle", "Top");
  hire("Below", "Middle");
  hire("Owner", null);
  hire("Root", null);
  hire("Under", "Root");
  world = await startWorld({ company });
  ({ organizationId } = world);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  for (const role of ["viewer", "member", "admin", "owner"] as const) members[role] = await world.addMember(role, organizationId);
  for (const [name, { id }] of await world.people()) ids[name.replace(" Test", "")] = id;
  for (const name of ["Middle", "Owner", "Under"]) {
    await runCommand(world.admin, hidePerson, { organizationId, personId: ids[name] ?? "", hidden: true, reason: "Test" });
  }
  await world.sync(connectionId);
});
afterAll(() => world.stop());

const as = (role: string): Context => members[role] ?? world.admin;
const short = (name: string | null) => (name ?? "").replace(" Test", "");

const OUTSIDE = ["viewer", "member"];
const INSIDE = ["admin", "owner"];
const SHOWN = ["Below", "Root", "Top"];
const ALL = ["Below", "Middle", "Owner", "Root", "Top", "Under"];

test.for([...OUTSIDE, ...INSIDE])("the list, the chart and the search of a %s", async (role) => {
  const names = OUTSIDE.includes(role) ? SHOWN : ALL;
  const { people } = await runQuery(as(role), listPeople, { organizationId, limit: 100 });
  expect(people.map(({ name }) => short(name)).sort()).toEqual(names);
  expect(people.filter(({ hidden }) => hidden).map(({ name }) => short(name)).sort()).toEqual(names.filter((name) => !SHOWN.includes(name)));
  const chart = await runQuery(as(role), getChart, { organizationId });
  expect(chart.people.map(({ name }) => short(name)).sort()).toEqual(names);
  const there = new Set(chart.people.map(({ id }) => id));
  expect(chart.people.filter(({ managerId }) => managerId !== null && !there.has(managerId))).toEqual([]);
  const found = await runQuery(as(role), searchPeople, { organizationId, query: "title", limit: 20 });
  expect(found.people.map(({ name }) => short(name)).sort()).toEqual(names);
});

test("the reports of a hidden manager move up, and admins see the hidden one under their own manager", async () => {
  const { people } = await runQuery(as("admin"), listPeople, { organizationId, limit: 100 });
  const managerOf = (name: string) => people.find(({ id }) => id === ids[name])?.managerId;
  expect([managerOf("Below"), managerOf("Middle"), managerOf("Under")]).toEqual([ids["Top"], ids["Top"], ids["Root"]]);
});

test("a profile of a hidden person is missing to members, and nobody else's gives them away", async () => {
  const get = (role: string, name: string) => runQuery(as(role), getPerson, { organizationId, personId: ids[name] ?? "" });
  for (const role of OUTSIDE) {
    await expect(get(role, "Middle")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await get(role, "Top")).toMatchObject({ inAll: { people: 1, vacant: 0, arriving: 0 }, reports: [{ name: "Below Test" }] });
    expect(await get(role, "Below")).toMatchObject({ managerReason: null });
    expect(JSON.stringify([await get(role, "Top"), await get(role, "Below"), await get(role, "Root")])).not.toMatch(/Middle|Under/);
  }
  expect(await get("owner", "Middle")).toMatchObject({ hidden: true, manager: { name: "Top Test" }, overrides: [{ field: "hidden", value: "true", reason: "Test" }] });
  expect(await get("admin", "Below")).toMatchObject({ managerReason: "hidden" });
  expect((await get("admin", "Top")).reports.map(({ name, hidden }) => [name, hidden])).toEqual([["Below Test", false], ["Middle Test", true]]);
});

test("counts and the unplaced leave hidden people out", async () => {
  const counts = (role: "viewer" | "admin") => inOrganization(world.system, organizationId, role, countSeats);
  expect(await counts("viewer")).toEqual({ people: 3, vacant: 0, unplaced: 1 });
  expect(await counts("admin")).toEqual({ people: 6, vacant: 0, unplaced: 0 });
  const unplaced = async (role: string) => (await runQuery(as(role), listUnplaced, { organizationId })).people.map(({ name, reason }) => [short(name), reason]);
  // Nobody whom a member sees reports to Root; an admin sees Under there.
  expect(await unplaced("member")).toEqual([["Root", "none"]]);
  expect(await unplaced("admin")).toEqual([]);
});

test("nobody is moved under a hidden manager, and members can't even name one", async () => {
  const move = (role: string) => runCommand(as(role), movePerson, { organizationId, personId: ids["Root"] ?? "", managerId: ids["Middle"] ?? "", until: "agrees" });
  await expect(move("admin")).rejects.toMatchObject({ code: "CONFLICT", reason: "hidden" });
  await expect(move("member")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the chart's version changes with what its reader sees, and says who was made a root", async () => {
  const version = async (role: string) => (await runQuery(as(role), getChart, { organizationId })).version;
  const [outside, inside] = [await version("viewer"), await version("admin")];
  expect(outside).not.toBe(inside);
  expect(await version("member")).toBe(outside);
  await runCommand(world.admin, confirmRoot, { organizationId, personId: ids["Root"] ?? "" });
  expect(await version("viewer")).not.toBe(outside);
  const { people } = await runQuery(as("viewer"), getChart, { organizationId });
  expect(people.filter(({ confirmedRoot }) => confirmedRoot).map(({ id }) => id)).toEqual([ids["Root"]]);
});

test("an admin puts somebody back, and the team returns to them", async () => {
  await runCommand(as("admin"), hidePerson, { organizationId, personId: ids["Middle"] ?? "", hidden: false });
  const { people } = await runQuery(as("viewer"), listPeople, { organizationId, limit: 100 });
  expect(people.find(({ id }) => id === ids["Below"])?.managerId).toBe(ids["Middle"]);
});
