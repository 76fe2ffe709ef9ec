import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { hidePerson } from "../people/hide.ts";
import { overrideField } from "../people/override.ts";
import { undoChange } from "../people/undo.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { packChart } from "./bytes.ts";
import { listMarks } from "./marks.ts";
import { inOrganization } from "../verb.ts";

const HOUR = 3_600_000;
let world: World;
let company: Company;
let organizationId: string;
let connectionId: string;
let viewer: Context;
const records: Record<string, number> = {};
let ids: Record<string, string>;

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  const hire = (name: string, manager: string | null) => {
    records[name] = company.hire({ firstName: name, lastName: "Test", title: "Engineer", managerId: manager === null ? null : (records[manager] ?? null), hireDate: "2020-01-01" });
  };
  hire("Top", null);
  hire("Kim", "Top");
  hire("Lee", "Top");
  hire("Ann", "Kim");
  hire("Ben", "Kim");
  world = await startWorld({ company });
  ({ organizationId } = world);
  viewer = await world.addMember("viewer", organizationId);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  ids = Object.fromEntries([...(await world.people())].map(([name, { id }]) => [name.split(" ")[0], id]));
});
afterEach(() => world.stop());

const sync = () => world.sync(connectionId);
async function marks(ctx: Context = world.admin) {
  const { marks: all } = await runQuery(ctx, listMarks, { organizationId });
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return Object.fromEntries(all.map(({ personId, kind, fields }) => [names.get(personId) ?? "new", kind === "changed" ? fields.join() : kind]));
}

test("[MK1] case S25: the first import marks nobody, and what a sync changed is marked for 24 hours from it", async () => {
  expect(await marks()).toEqual({});
  world.moveClock(HOUR);
  company.promote(records["Ann"] ?? 0, "Lead");
  company.move(records["Ben"] ?? 0, records["Lee"] ?? 0);
  company.hire({ firstName: "Nia", lastName: "Test", managerId: records["Top"] ?? 0, hireDate: "2020-01-01" });
  company.leave(records["Kim"] ?? 0, { date: "2026-11-01" });
  await sync();
  const marked = { Ann: "title", Ben: "manager", new: "joined", Kim: "vacated" };
  expect(await marks()).toEqual(marked);
  expect(await marks(viewer)).toEqual(marked);
  expect((await runQuery(viewer, listMarks, { organizationId })).marks.map(({ until }) => until)).toEqual(Array(4).fill("2026-11-03T10:00:00.000Z"));
  world.moveClock(24 * HOUR - 1);
  expect(await marks()).toEqual(marked);
  world.moveClock(2);
  expect(await marks()).toEqual({});
});

test("[MK2] case S25: marks come and go without another version of the chart", async () => {
  const version = async () => (await inOrganization(world.system, organizationId, "viewer", packChart)).version;
  world.moveClock(HOUR);
  await runCommand(world.admin, overrideField, { organizationId, personId: ids["Ann"] ?? "", field: "title", value: "Lead", until: "always" });
  const now = await version();
  expect(await marks(viewer)).toEqual({ Ann: "title" });
  world.moveClock(25 * HOUR);
  expect([await marks(viewer), await version()]).toEqual([{}, now]);
});

test("[MK3] case S25: what was undone or changed back is not marked", async () => {
  world.moveClock(HOUR);
  const { changeId } = await runCommand(world.admin, overrideField, { organizationId, personId: ids["Ann"] ?? "", field: "title", value: "Lead", until: "always" });
  expect(await marks()).toEqual({ Ann: "title" });
  await runCommand(world.admin, undoChange, { organizationId, changeId: changeId ?? "" });
  expect(await marks()).toEqual({});
  company.promote(records["Ben"] ?? 0, "Lead");
  await sync();
  company.promote(records["Ben"] ?? 0, "Engineer");
  await sync();
  expect(await marks()).toEqual({});
});

test("[MK4] case S25: a viewer's marks give nobody away whom an admin hid", async () => {
  world.moveClock(HOUR);
  await runCommand(world.admin, hidePerson, { organizationId, personId: ids["Kim"] ?? "", hidden: true });
  company.promote(records["Kim"] ?? 0, "Secret");
  await sync();
  expect(await marks()).toEqual({ Kim: "title,hidden", Ann: "manager", Ben: "manager" });
  expect(await marks(viewer)).toEqual({});
  expect(JSON.stringify(await runQuery(viewer, listMarks, { organizationId }))).not.toContain(ids["Kim"]);
  await runCommand(world.admin, hidePerson, { organizationId, personId: ids["Kim"] ?? "", hidden: false });
  expect(await marks(viewer)).toEqual({ Kim: "title" });
});

test("case S25: an organization without a connection has no marks, and strangers are told of none", async () => {
  const own = await world.addOrganization();
  const lonely = await world.addMember("owner", own);
  expect(await runQuery(lonely, listMarks, { organizationId: own })).toEqual({ marks: [] });
  await expect(runQuery(lonely, listMarks, { organizationId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
