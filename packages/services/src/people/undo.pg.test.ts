import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";
import { runCommand } from "../verb.ts";
import { hidePerson } from "./hide.ts";
import { movePerson } from "./move.ts";
import { overrideField } from "./override.ts";
import { undoChange } from "./undo.ts";

let world: World;
let connectionId: string;
let kim: number;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Top", lastName: "Test", title: "CEO", hireDate: "2020-01-01" });
  company.hire({ firstName: "Lee", lastName: "Test", title: "Lead", managerId: top, hireDate: "2020-01-01" });
  kim = company.hire({ firstName: "Kim", lastName: "Test", title: "Engineer", managerId: top, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
});
afterAll(() => world.stop());

const person = async (name: string) => (await world.people()).get(`${name} Test`);
const undo = async (changeId: string | null) => (await runCommand(world.admin, undoChange, { organizationId: world.organizationId, changeId: changeId ?? "" })).changeId;
const title = async (value: string | null) =>
  (await runCommand(world.admin, overrideField, { organizationId: world.organizationId, personId: (await person("Kim"))?.id ?? "", field: "title", value, until: "always" })).changeId;

test("an edit is undone, done again and undone again", async () => {
  const [who, manager, top] = [await person("Kim"), await person("Lee"), await person("Top")];
  const { changeId } = await runCommand(world.admin, movePerson, { organizationId: world.organizationId, personId: who?.id ?? "", managerId: manager?.id ?? "", until: "agrees" });
  expect((await person("Kim"))?.managerId).toBe(manager?.id);
  const undone = await undo(changeId);
  expect((await person("Kim"))?.managerId).toBe(top?.id);
  const again = await undo(undone);
  expect((await person("Kim"))?.managerId).toBe(manager?.id);
  await expect(undo(changeId)).rejects.toMatchObject({ code: "CONFLICT", reason: "undone" });
  await undo(again);
  expect((await person("Kim"))?.managerId).toBe(top?.id);
});

test("undoing the later of two edits brings back the earlier one, with its reason", async () => {
  const first = await title("Architect");
  const second = await title("Principal");
  await expect(undo(first)).rejects.toMatchObject({ code: "CONFLICT", reason: "changed-since" });
  await undo(second);
  expect((await person("Kim"))?.title).toBe("Architect");
  await undo(first);
  expect((await person("Kim"))?.title).toBe("Engineer");
});

test("an edit that a sync has ended since can't be undone", async () => {
  const { organizationId } = world;
  const personId = (await person("Kim"))?.id ?? "";
  const { changeId } = await runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Poet", until: "agrees" });
  world.company.promote(kim, "Poet");
  await world.sync(connectionId);
  await expect(undo(changeId)).rejects.toMatchObject({ code: "CONFLICT", reason: "changed-since" });
});

test("what came from Personio can't be undone, nor what is no change at all", async () => {
  const [sync] = await world.root`select id from change_set where kind = 'sync' limit 1`;
  await expect(undo(String(sync?.["id"]))).rejects.toMatchObject({ code: "CONFLICT", reason: "not-undoable" });
  await expect(undo(crypto.randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(undo("x")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a member who hid somebody by mistake can take it back, though they don't see them any more", async () => {
  const { organizationId } = world;
  const member = await world.addMember("member", organizationId);
  const personId = (await person("Kim"))?.id ?? "";
  const { changeId } = await runCommand(member, hidePerson, { organizationId, personId, hidden: true });
  await expect(runCommand(member, hidePerson, { organizationId, personId, hidden: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await runCommand(member, undoChange, { organizationId, changeId: changeId ?? "" });
  expect(await person("Kim")).toMatchObject({ hidden: false });
});

test("security L4: a member can't undo what an admin did to a person whom the member may not see", async () => {
  const { organizationId } = world;
  const member = await world.addMember("member", organizationId);
  const personId = (await person("Kim"))?.id ?? "";
  const { changeId: renamed } = await runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Spy", until: "always" });
  const { changeId } = await runCommand(world.admin, hidePerson, { organizationId, personId, hidden: true });
  for (const id of [changeId, renamed]) {
    await expect(runCommand(member, undoChange, { organizationId, changeId: id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await person("Kim")).toMatchObject({ hidden: true, title: "Spy" });
});
