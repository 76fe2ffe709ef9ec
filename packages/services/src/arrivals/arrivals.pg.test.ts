import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listChanges } from "../changes/list.ts";
import { disconnect } from "../connection/disconnect.ts";
import { listFindings } from "../findings/list.ts";
import { updateOrganization } from "../organization/update.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";

const DAY = 86_400_000;

let world: World;
let company: Company;
let organizationId: string;
let connectionId: string;
let nia: number;
beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example", now: () => new Date("2026-11-02T09:00:00Z") });
  const top = company.hire({ firstName: "Ada", lastName: "Top", title: "Chief", hireDate: "2019-01-01" });
  nia = company.hire({ firstName: "Nia", lastName: "New", title: "Pilot", managerId: top, hireDate: "2026-11-12" });
  world = await startWorld({ company, limits: false });
  ({ organizationId } = world);
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterEach(() => world.stop());

const names = async () => [...(await world.people()).keys()].sort();
const show = (joinersDays: number) => runCommand(world.admin, updateOrganization, { organizationId, joinersDays });
const sentences = async () => (await runQuery(world.admin, listChanges, { organizationId, limit: 100 })).changes.length;

test("[AR1] while nobody asked for it, nothing of who joins later is kept anywhere", async () => {
  await world.sync(connectionId);
  expect(await names()).toEqual(["Ada Top"]);
  expect(await world.everythingKept()).not.toMatch(/\bNia\b|nia\.new|Pilot/);
});

test("[AR1] [AR9] from so many days before they are there, with the next sync; on their day they join", async () => {
  await show(9);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 0, unchanged: 1 } });
  expect(await names()).toEqual(["Ada Top"]);
  world.moveClock(DAY);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 0, unchanged: 1 } });
  expect((await world.people()).get("Nia New")).toMatchObject({ arriving: "2026-11-12", hidden: true });
  const before = await sentences();
  world.moveClock(9 * DAY);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 1, unchanged: 1 } });
  expect((await world.people()).get("Nia New")).toMatchObject({ arriving: null, hidden: false });
  expect(await names()).toEqual(["Ada Top", "Nia New"]);
  expect(await sentences()).toBe(before + 1);
});

test("[AR9] fewer days take them off at once, and nothing remains", async () => {
  await show(30);
  await world.sync(connectionId);
  expect(await names()).toEqual(["Ada Top", "Nia New"]);
  const before = await sentences();
  await show(10);
  expect(await names()).toEqual(["Ada Top", "Nia New"]);
  await show(9);
  expect(await names()).toEqual(["Ada Top"]);
  expect(await world.everythingKept()).not.toMatch(/\bNia\b|nia\.new|Pilot/);
  await world.sync(connectionId);
  expect([await names(), await sentences()]).toEqual([["Ada Top"], before]);
});

test("[AR9] who was taken off by the setting is back with the next sync when it is as before, though Personio says the same", async () => {
  await show(30);
  await world.sync(connectionId);
  await show(0);
  await show(30);
  expect(await names()).toEqual(["Ada Top"]);
  await world.sync(connectionId);
  expect(await names()).toEqual(["Ada Top", "Nia New"]);
});

test("[AR9] [AR10] a finding about their team keeps no name when they are taken off", async () => {
  company.hire({ firstName: "Bo", lastName: "Ek", managerId: nia, hireDate: "2020-01-01" });
  const supervisor = async () => (await runQuery(world.admin, listFindings, { organizationId })).findings.find(({ kind }) => kind === "manager-not-started")?.people[0];
  await show(30);
  await world.sync(connectionId);
  expect(await supervisor()).toMatchObject({ externalId: String(nia), name: "Nia New", arriving: "2026-11-12" });
  await show(0);
  expect(await supervisor()).toEqual({ personId: null, externalId: String(nia), name: null, arriving: null, link: null });
});

test.for(["goes", "won't come", "comes later"] as const)("[AR9] who %s is off with the next sync, as if they had never been there", async (what) => {
  await show(30);
  await world.sync(connectionId);
  const before = await sentences();
  if (what === "goes") company.remove(nia);
  if (what === "won't come") company.update(nia, { status: "inactive" });
  if (what === "comes later") company.update(nia, { hireDate: "2027-03-03" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 0, changed: 0, unchanged: 1 } });
  expect([await names(), await sentences()]).toEqual([["Ada Top"], before]);
  expect(await world.everythingKept()).not.toMatch(/\bNia\b|nia\.new|Pilot/);
});

test("[AR9] they stay the same card from sync to sync, with the values that Personio has now; the same read writes nothing", async () => {
  await show(30);
  await world.sync(connectionId);
  const rows = () => world.root`select id, xmin::text, name, title, start_date::text as day from arrival`;
  const [first] = await rows();
  company.hire({ firstName: "Bo", lastName: "Ek", hireDate: "2020-01-01" });
  await world.sync(connectionId);
  expect(await rows()).toEqual([first]);
  company.update(nia, { title: "Captain", hireDate: "2026-11-13" });
  await world.sync(connectionId);
  expect(await rows()).toMatchObject([{ id: first?.["id"], title: "Captain", day: "2026-11-13" }]);
});

test("[AR9] a disconnect forgets them, whoever else is kept", async () => {
  await show(30);
  await world.sync(connectionId);
  await runCommand(world.admin, disconnect, { organizationId, connectionId, people: "keep" });
  expect(await names()).toEqual(["Ada Top"]);
});

test("[AR9] a run that waits for a member changes nothing of them; applied in part, it does", async () => {
  const team = Array.from({ length: 12 }, (_, at) => company.hire({ firstName: "Mo", lastName: `No${at}`, managerId: nia - 1, hireDate: "2020-01-01" }));
  const other = company.hire({ firstName: "Bo", lastName: "Ek", managerId: nia - 1, hireDate: "2020-01-01" });
  await show(30);
  await world.sync(connectionId);
  company.update(nia, { title: "Captain" });
  for (const id of team) company.move(id, other);
  expect(await world.sync(connectionId)).toMatchObject({ state: "held", partly: true });
  expect((await world.people()).get("Nia New")).toMatchObject({ title: "Captain", arriving: "2026-11-12" });
  company.update(nia, { title: "Admiral" });
  for (const id of team) company.remove(id);
  expect(await world.sync(connectionId)).toMatchObject({ state: "held", partly: false });
  expect((await world.people()).get("Nia New")).toMatchObject({ title: "Captain" });
});
