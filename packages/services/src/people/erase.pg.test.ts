import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listChanges } from "../changes/list.ts";
import { getChartAsOf } from "../chart/as-of.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { erasePerson } from "./erase.ts";
import { listHistory } from "./history.ts";
import { overrideField } from "./override.ts";

const DAY = 24 * 60 * 60 * 1_000;
let world: World;
let company: Company;
let connectionId: string;
let organizationId: string;
/** The one to be erased, their manager, and somebody in the same team. */
let zelda: number;
let boss: number;
let other: number;

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  boss = company.hire({ firstName: "Bo", lastName: "Boss", title: "CEO", hireDate: "2019-01-01" });
  zelda = company.hire({ firstName: "Zeldaria", lastName: "Quixworth", email: "zq.unmistakable@test.example", title: "Chief Xylophonist", managerId: boss, hireDate: "1987-06-05", picture: { kind: "drawn", seed: "zq", hair: "any", format: "png" } });
  other = company.hire({ firstName: "Otto", lastName: "Other", title: "Engineer", managerId: boss, hireDate: "2020-01-01" });
  for (let n = 0; n < 8; n++) company.hire({ firstName: "Some", lastName: `Body${"abcdefgh"[n]}`, title: "Engineer", managerId: boss, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  organizationId = world.organizationId;
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
  await world.readPictures(connectionId, connected.runId);
});
afterEach(() => world.stop());

const idOf = async (name: string) => (await world.people()).get(name)?.id ?? "";
const erase = (personId: string, ctx = world.admin) => runCommand(ctx, erasePerson, { organizationId, personId });
const UNMISTAKABLE = /Zeldaria|Quixworth|zq\.unmistakable|Xylophonist|1987-06-05|Harpist|Zoraquil/;

test("[K2] nothing of an erased person is left in any table, the queue or the log, whatever happened to them before", async () => {
  const personId = await idOf("Zeldaria Quixworth");
  const pictureOf = async () => (await world.root`select picture_source from person_version where person_id = ${personId} and picture_source is not null`).map((row) => String(row["picture_source"]));
  const [address = ""] = await pictureOf();
  expect(address).not.toBe("");
  await runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Grand Harpist", until: "always", reason: "Zoraquil asked for it" });
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } }).png().toBuffer();
  await runCommand(world.admin, overrideField, { organizationId, personId, field: "picture", value: `data:image/png;base64,${bytes.toString("base64")}`, until: "always" });
  // Otto and six more would report to Zeldaria: too many moves, so the run waits and names her.
  company.rename(zelda, { lastName: "Quixworth-Ypsilon" });
  for (const one of company.all()) if (one.id !== boss && one.id !== zelda) company.move(one.id, zelda);
  const held = await world.sync(connectionId);
  expect(held.state).toBe("held");
  expect(JSON.stringify(await world.root`select plan from held_plan`)).toMatch(/Quixworth/);
  world.moveClock(DAY);
  for (const one of company.all()) if (one.id !== boss && one.id !== zelda) company.move(one.id, boss);
  company.leave(zelda, { date: "2026-11-01" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 1 } });
  expect(await world.everythingKept()).toMatch(UNMISTAKABLE);

  await erase(personId);
  const kept = await world.everythingKept();
  expect(kept.match(UNMISTAKABLE)).toBeNull();
  expect(kept).not.toContain(address);
  expect(kept).toContain("Otto Other");
});

test("[K2] the seat stays in history without a name, and the feed tells that data was erased, but not whose", async () => {
  const personId = await idOf("Zeldaria Quixworth");
  world.moveClock(DAY);
  company.leave(zelda, { date: "2026-11-01" });
  await world.sync(connectionId);
  world.moveClock(DAY);
  await erase(personId);
  const { people } = await runQuery(world.admin, getChartAsOf, { organizationId, at: "2026-11-02" });
  expect(people.find(({ id }) => id === personId)).toMatchObject({ name: "Somebody", title: null, managerId: await idOf("Bo Boss"), seat: "person", picture: null });
  const { changes } = await runQuery(world.admin, listChanges, { organizationId, limit: 1 });
  expect(changes).toMatchObject([{ kind: "erase", verb: "people.erase", by: expect.stringContaining("admin"), counts: { joined: 0, changed: 0, left: 0 }, undoable: false }]);
  expect(changes[0]?.sentences.map(({ text }) => text)).toEqual(["The data of a former colleague was erased."]);
  await expect(runQuery(world.admin, listHistory, { organizationId, personId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(erase(personId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const audited = await world.root`select actor, subject from audit_entry where verb = 'people.erase'`;
  expect(audited.map((row) => row["subject"])).toEqual([{ personId }]);
});

test("[K2] a vacant seat keeps its title and its team; its holder's name goes", async () => {
  const personId = await idOf("Zeldaria Quixworth");
  company.move(other, zelda);
  await world.sync(connectionId);
  world.moveClock(DAY);
  company.leave(zelda, { date: "2026-11-01" });
  await world.sync(connectionId);
  await erase(personId);
  expect((await world.everythingKept()).match(/Zeldaria|Quixworth|zq\.unmistakable|1987-06-05/)).toBeNull();
  const people = await world.people();
  expect(people.get("vacant Chief Xylophonist")).toMatchObject({ id: personId, seat: "vacant" });
  expect(people.get("Otto Other")?.managerId).toBe(personId);
  const { entries } = await runQuery(world.admin, listHistory, { organizationId, personId });
  expect(entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toMatch(/Zeldaria|Quixworth/);
});

test("who is still on the chart is not erased, with what to do about it; who may not erase, can't", async () => {
  const personId = await idOf("Zeldaria Quixworth");
  await expect(erase(personId)).rejects.toMatchObject({ code: "CONFLICT", reason: "still-listed", action: expect.stringContaining("Personio") });
  await expect(erase(personId, await world.addMember("member", organizationId))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(erase(personId, await world.addMember("owner", await world.addOrganization()))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(erase("no id")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await idOf("Zeldaria Quixworth")).toBe(personId);
});

test("security L14: the reason of another person's edit that names who is erased goes, before an undo and after it; other reasons stay", async () => {
  const [personId, otherId] = [await idOf("Zeldaria Quixworth"), await idOf("Otto Other")];
  const note = (reason: string, value: string) => runCommand(world.admin, overrideField, { organizationId, personId: otherId, field: "title", value, until: "always", reason });
  await note("takes over from QUIXWORTH, Zeldaria", "Acting Chief");
  await note("see the mail of zq.unmistakable@test.example", "Acting Chief of Music");
  const bossId = await idOf("Bo Boss");
  await runCommand(world.admin, overrideField, { organizationId, personId: bossId, field: "title", value: "President", until: "always", reason: "the board's wish" });
  company.leave(zelda, { date: "2026-11-01" });
  await world.sync(connectionId);
  expect(await world.everythingKept()).toMatch(/QUIXWORTH/);
  await erase(personId);
  const kept = await world.everythingKept();
  expect(kept.match(/quixworth|zeldaria|zq\.unmistakable/i)).toBeNull();
  expect(kept).toContain("the board's wish");
  expect(kept).toContain("Acting Chief of Music");
});
