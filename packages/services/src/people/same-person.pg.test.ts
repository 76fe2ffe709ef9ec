import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listFindings } from "../findings/list.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getPerson } from "./get.ts";
import { movePerson } from "./move.ts";
import { notSamePerson } from "./not-same-person.ts";
import { overrideField } from "./override.ts";
import { samePerson } from "./same-person.ts";
import { undoChange } from "./undo.ts";

let world: World;
let company: Company;
let connectionId: string;
let organizationId: string;
/** Ann's old record and her new one, on the chart; the team of the old one, and somebody moved there by hand. */
let old: number;
let fresh: number;
let leaverId: string;
let joinerId: string;

const by = async (name: string) => (await world.people()).get(name);

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Top", lastName: "Test", title: "CEO", hireDate: "2020-01-01" });
  old = company.hire({ firstName: "Ann", lastName: "Test", title: "Lead", email: "Ann@test.example", managerId: top, hireDate: "2020-01-01" });
  company.hire({ firstName: "Kim", lastName: "Test", title: "Engineer", managerId: old, hireDate: "2020-01-01" });
  company.hire({ firstName: "Lone", lastName: "Test", title: "Guest", managerId: top, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  ({ organizationId } = world);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  leaverId = (await by("Ann Test"))?.id ?? "";
  await runCommand(world.admin, overrideField, { organizationId, personId: leaverId, field: "name", value: "Annie Test", until: "always" });
  await runCommand(world.admin, overrideField, { organizationId, personId: leaverId, field: "title", value: "Chief", until: "always" });
  await runCommand(world.admin, movePerson, { organizationId, personId: (await by("Lone Test"))?.id ?? "", managerId: leaverId, until: "always" });
  company.leave(old, { date: "2026-01-01" });
  fresh = company.hire({ firstName: "Ann", lastName: "Test", title: "Director", email: "ann@test.example", managerId: top, hireDate: "2026-02-01" });
  await world.sync(connectionId);
  joinerId = (await by("Ann Test"))?.id ?? "";
});
afterEach(() => world.stop());

const merge = (ctx = world.admin) => runCommand(ctx, samePerson, { organizationId, personId: joinerId, leaverId });
const offers = async () => (await runQuery(world.admin, listFindings, { organizationId })).findings.filter(({ kind }) => kind === "same-person");

test("a joiner with a leaver's e-mail is offered as the same person", async () => {
  const [offer, ...more] = await offers();
  expect(more).toEqual([]);
  expect(offer?.people.map(({ personId, externalId }) => [personId, externalId])).toEqual([[joinerId, String(fresh)], [leaverId, String(old)]]);
});

test("made one, the person keeps identity, team and changes by hand, with the new record's values", async () => {
  await runCommand(world.admin, overrideField, { organizationId, personId: joinerId, field: "title", value: "Managing Director", until: "always" });
  expect((await merge()).changeId).toEqual(expect.any(String));
  const ann = await runQuery(world.admin, getPerson, { organizationId, personId: leaverId });
  expect(ann).toMatchObject({ externalId: String(fresh), name: "Annie Test", title: "Managing Director", startDate: "2026-02-01", seat: "person" });
  expect(ann.reports.map(({ name }) => name)).toContain("Kim Test");
  expect(ann.overrides.map(({ field, value, personioValue }) => [field, value, personioValue]).sort()).toEqual([
    ["name", "Annie Test", "Ann Test"], ["title", "Managing Director", "Director"],
  ]);
  const people = await world.people();
  expect([...people.keys()].sort()).toEqual(["Annie Test", "Kim Test", "Lone Test", "Top Test"]);
  await expect(runQuery(world.admin, getPerson, { organizationId, personId: joinerId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await offers()).toEqual([]);
});

test("the next sync with the same list writes nothing, whichever record it names as manager", async () => {
  await merge();
  const kept = async () => ({
    people: await world.root`select * from person order by id`,
    versions: await world.root`select * from person_version order by person_id, from_at`,
    overrides: await world.root`select * from override order by id`,
    changes: await world.root`select * from change_set order by id`,
  });
  const before = await kept();
  for (let time = 0; time < 2; time++) {
    expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { joined: 0, changed: 0, left: 0 } });
    expect(await kept()).toEqual(before);
    expect(await offers()).toEqual([]);
  }
});

test("who was moved to the leaver by hand is back under the person they meant", async () => {
  await merge();
  await world.sync(connectionId);
  const people = await world.people();
  expect(people.get("Lone Test")?.managerId).toBe(leaverId);
});

test("nobody is in two states at one moment of history, and every edit of either can still be undone", async () => {
  const edit = await runCommand(world.admin, overrideField, { organizationId, personId: joinerId, field: "startDate", value: "2026-03-01", until: "always" });
  await merge();
  const overlaps = await world.root`
    select 1 from person_version a join person_version b on a.person_id = b.person_id and a.change_id <> b.change_id
    where a.from_at < coalesce(b.to_at, 'infinity') and b.from_at < coalesce(a.to_at, 'infinity')`;
  expect(overlaps).toHaveLength(0);
  expect(await world.root`select 1 from person_version where person_id = ${joinerId} or manager_id = ${joinerId}`).toHaveLength(0);
  const open = await world.root`
    select 1 from person p left join person_version v on v.person_id = p.id and v.to_at is null
    where v.seat is distinct from p.seat or v.name is distinct from p.name or v.title is distinct from p.title or v.manager_id is distinct from p.manager_id`;
  expect(open).toHaveLength(0);
  await runCommand(world.admin, undoChange, { organizationId, changeId: edit.changeId ?? "" });
  expect((await by("Annie Test"))?.startDate).toBe("2026-02-01");
});

test("a leaver without a team, whose new record came first, is made one as well", async () => {
  const top = company.all()[0]?.id ?? null;
  const first = company.hire({ firstName: "Eve", lastName: "Test", email: "eve@test.example", managerId: top, hireDate: "2020-01-01" });
  await world.sync(connectionId);
  const gone = (await by("Eve Test"))?.id ?? "";
  world.moveClock(3_600_000);
  const second = company.hire({ firstName: "Eva", lastName: "Test", email: "eve@test.example", managerId: top, hireDate: "2020-01-01" });
  await world.sync(connectionId);
  world.moveClock(3_600_000);
  company.leave(first, { date: "2026-01-01" });
  await world.sync(connectionId);
  await runCommand(world.admin, samePerson, { organizationId, personId: (await by("Eva Test"))?.id ?? "", leaverId: gone });
  expect(await by("Eva Test")).toMatchObject({ id: gone, externalId: String(second) });
  const versions = await world.root`select name, seat from person_version where person_id = ${gone} order by from_at`;
  expect(versions.map(({ name, seat }) => [name, seat])).toEqual([["Eve Test", "person"], ["Eva Test", "person"]]);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 0, changed: 0, left: 0 } });
});

test("a circle that the two records close when they become one is cut, and stays so", async () => {
  company.move(fresh, (await by("Kim Test"))?.externalId ?? "");
  await world.sync(connectionId);
  await merge();
  const [ann, kim] = [await by("Annie Test"), await by("Kim Test")];
  expect([ann?.managerId, kim?.managerId]).toContain(null);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 0, changed: 0, left: 0 } });
});

test("said to be two people, they stay two, and it is not asked again", async () => {
  await runCommand(world.admin, notSamePerson, { organizationId, personId: joinerId, leaverId });
  expect(await offers()).toEqual([]);
  await world.sync(connectionId);
  expect(await offers()).toEqual([]);
  await expect(merge()).rejects.toMatchObject({ code: "CONFLICT", reason: "not-offered" });
});

test("what is not offered, not there, or not allowed is refused", async () => {
  const input = { organizationId, personId: joinerId, leaverId };
  await expect(runCommand(world.admin, samePerson, { ...input, leaverId: (await by("Kim Test"))?.id ?? "" })).rejects.toMatchObject({ code: "CONFLICT", reason: "still-listed" });
  await expect(runCommand(world.admin, samePerson, { ...input, leaverId: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(world.admin, samePerson, { ...input, personId: leaverId, leaverId: joinerId })).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(merge(await world.addMember("viewer", organizationId))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(merge(await world.addMember("owner", await world.addOrganization()))).rejects.toMatchObject({ code: "NOT_FOUND" });
  const both = await Promise.allSettled([merge(), merge()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("security L4: a hidden leaver is answered as one that does not exist", async () => {
  const member = await world.addMember("member", organizationId);
  for (const name of ["Kim Test", "Lone Test"]) await runCommand(world.admin, movePerson, { organizationId, personId: (await by(name))?.id ?? "", managerId: joinerId, until: "always" });
  await world.root`
    insert into override (organization_id, connection_id, person_id, field, value, until, created_at)
    values (${organizationId}, ${connectionId}, ${leaverId}, 'hidden', 'true', 'always', now())`;
  const answers = [];
  for (const id of [leaverId, crypto.randomUUID()]) {
    const input = { organizationId, personId: joinerId, leaverId: id };
    answers.push(await runCommand(member, samePerson, input).catch((error: unknown) => error));
    answers.push(await runCommand(member, notSamePerson, input).catch((error: unknown) => error));
  }
  expect(new Set(answers.map((answer) => String(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ code: "NOT_FOUND" });
});
