import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { disconnect } from "../connection/disconnect.ts";
import { updateOrganization } from "../organization/update.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand } from "../verb.ts";

let world: World;
let connectionId: string;
beforeEach(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Ada", lastName: "Top", hireDate: "2019-01-01" });
  company.hire({ firstName: "Ben", lastName: "Berg", preferredName: "Benny", managerId: top, hireDate: "2020-01-01" });
  company.hire({ firstName: "Nia", lastName: "New", managerId: top, hireDate: "2026-11-03", status: "active" });
  world = await startWorld({ company });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterEach(() => world.stop());

const names = async () => [...(await world.people()).keys()].sort();

test("[X4] the same list the next day brings who starts then", async () => {
  expect(await world.sync(connectionId)).toMatchObject({ counts: { read: 3, joined: 0, changed: 0, left: 0, unchanged: 2 } });
  expect(await names()).toEqual(["Ada Top", "Benny Berg"]);
  world.moveClock(24 * 3_600_000);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { read: 3, joined: 1, unchanged: 2 } });
  expect(await world.sync(connectionId)).toMatchObject({ counts: { read: 3, joined: 0, unchanged: 3 } });
});

test("[X4] the same list under another setting is told by it", async () => {
  await world.sync(connectionId);
  await runCommand(world.admin, updateOrganization, { organizationId: world.organizationId, preferLegalName: true });
  expect(await world.sync(connectionId)).toMatchObject({ counts: { changed: 1 } });
  expect(await names()).toEqual(["Ada Top", "Ben Berg"]);
});

test("[X4] the same list fills a chart that was erased", async () => {
  await world.sync(connectionId);
  await runCommand(world.admin, disconnect, { organizationId: world.organizationId, connectionId, people: "erase" });
  expect(await names()).toEqual([]);
  const { runId } = await world.connect();
  expect(await world.execute(runId)).toMatchObject({ state: "succeeded", counts: { joined: 2 } });
});
