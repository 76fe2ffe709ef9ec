import { unisolated } from "@treeline/org/text/isolate";
import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmRoot } from "../people/confirm-root.ts";
import { erasePerson } from "../people/erase.ts";
import { hidePerson } from "../people/hide.ts";
import { listHistory } from "../people/history.ts";
import { movePerson } from "../people/move.ts";
import { overrideField } from "../people/override.ts";
import { refreshPerson } from "../people/refresh.ts";
import { releaseField } from "../people/release.ts";
import { samePerson } from "../people/same-person.ts";
import { undoChange } from "../people/undo.ts";
import { updateOrganization } from "../organization/update.ts";
import { listRunLines } from "../sync/lines.ts";
import type { Context } from "../context.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getChange } from "./get.ts";
import { listChanges } from "./list.ts";

const HOUR = 3_600_000;
let world: World;
let company: Company;
let organizationId: string;
let connectionId: string;
const who = new Map<string, Context>();
/** Ids in Personio and here, by first name. */
const records = new Map<string, number>();
const ids = new Map<string, string>();
const record = (name: string) => records.get(name) ?? 0;
const id = (name: string) => ids.get(name) ?? "";
const NAMES = ["Ada Ahn", "Kim Kurz", "Lee Lang", "Ann Abel", "Ben Berg", "Cem Can", "Solo Sonne", "Nia Neu", "Ola Ost"];

function hire(name: string, title: string, managerId: number | null, hireDate = "2020-01-01") {
  const [firstName = "", lastName = ""] = name.split(" ");
  records.set(firstName, company.hire({ firstName, lastName, title, email: `${firstName}@test.example`, managerId, hireDate }));
}

async function learnIds() {
  for (const [name, person] of await world.people()) ids.set(name.split(" ")[0] ?? "", person.id);
}

beforeAll(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  hire("Ada Ahn", "CEO", null);
  hire("Kim Kurz", "Head of Platform", record("Ada"));
  hire("Lee Lang", "Head of Product", record("Ada"));
  hire("Ann Abel", "Engineer", record("Kim"));
  hire("Ben Berg", "Engineer", record("Kim"));
  hire("Cem Can", "Engineer", record("Kim"));
  hire("Solo Sonne", "Owner", null);
  world = await startWorld({ company });
  ({ organizationId } = world);
  for (const role of ["viewer", "member", "owner"] as const) who.set(role, await world.addMember(role, organizationId));
  who.set("admin", world.admin);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  await learnIds();
});
afterAll(() => world.stop());

const list = async (role = "admin") => (await runQuery(who.get(role) ?? world.admin, listChanges, { organizationId, limit: 100 })).changes;
const newest = async (role = "admin") => (await list(role))[0];
const texts = (change: Awaited<ReturnType<typeof newest>>) => change?.sentences.map(({ text }) => unisolated(text));
const about = (name: string) => ({ organizationId, personId: id(name) });
const edit = (name: string, title: string, more: object = {}) => runCommand(world.admin, overrideField, { ...about(name), field: "title", value: title, until: "always", ...more });
const sync = () => world.sync(connectionId);
const undoNewest = async () => runCommand(world.admin, undoChange, { organizationId, changeId: (await newest())?.id ?? "" });

test("case S24: the first import names people", async () => {
  expect(texts(await newest())).toEqual(["Ada Ahn, Ann Abel, Ben Berg and 4 more joined."]);
});

/** Done one after the other; what the newest entry of the feed says then. null: nothing is to be told, so no entry is new. */
const steps: [what: string, act: () => Promise<unknown>, expected: string[] | null, more?: object][] = [
  ["a sync with a promotion", async () => { company.promote(record("Ben"), "Team Lead"); await sync(); }, ["Ben Berg is now Team Lead (was Engineer)."], { kind: "sync", about: null }],
  ["a sync that finds nothing new", sync, null],
  ["somebody without a place put at the top", () => runCommand(world.admin, confirmRoot, about("Solo")), ["Solo Sonne is at the top of the chart."], { kind: "edit", about: { name: "Solo Sonne", fields: ["manager"], byHand: true } }],
  ["its undo", undoNewest, ["Solo Sonne is no longer set as the top of the chart."], { kind: "undo", about: { name: "Solo Sonne", fields: ["manager"], byHand: false } }],
  ["a manager put at the top", () => runCommand(world.admin, confirmRoot, about("Lee")), ["Lee Lang is at the top of the chart (was under Ada Ahn)."]],
  ["its undo, too", undoNewest, ["Lee Lang now reports to Ada Ahn."]],
  ["a title by hand", () => edit("Ann", "Architect"), ["Ann Abel is now Architect (was Engineer)."], { about: { name: "Ann Abel", fields: ["title"], byHand: true } }],
  ["the same title with a reason", () => edit("Ann", "Architect", { reason: "As agreed" }), ["Ann Abel's title stays as set by hand, with another reason or end."]],
  ["the title given back", () => runCommand(world.admin, releaseField, { ...about("Ann"), field: "title" }), ["Ann Abel is now Engineer (was Architect)."], { about: { byHand: false } }],
  ["Personio's own title kept by hand", () => edit("Ann", "Engineer"), ["Ann Abel's title is kept by hand now and stays the same."]],
  ["and given back", () => runCommand(world.admin, releaseField, { ...about("Ann"), field: "title" }), ["Ann Abel's title comes from Personio again and stays the same."]],
  ["a move by hand", () => runCommand(world.admin, movePerson, { ...about("Ben"), managerId: id("Lee"), until: "always" }), ["Ben Berg moved from Kim Kurz to Lee Lang."], { about: { name: "Ben Berg", fields: ["manager"] } }],
  ["a move in Personio beneath it", async () => { company.move(record("Ben"), record("Ada")); expect((await sync()).counts).toMatchObject({ changed: 0, unchanged: 7 }); }, null],
  ["somebody hidden", () => runCommand(world.admin, hidePerson, { ...about("Kim"), hidden: true }), ["Ann Abel and Cem Can moved from Kim Kurz to Ada Ahn.", "Hidden from the chart: Kim Kurz."], { about: { name: "Kim Kurz", fields: ["hidden"], byHand: true } }],
  ["and shown again", () => runCommand(world.admin, hidePerson, { ...about("Kim"), hidden: false }), ["Ann Abel and Cem Can moved from Ada Ahn to Kim Kurz.", "Back on the chart: Kim Kurz."], { about: { byHand: false } }],
  ["a manager who leaves", async () => { company.leave(record("Kim"), { date: "2026-11-01" }); await sync(); }, ["Kim Kurz left; 2 people now report to a vacant seat."]],
  ["the vacant seat under another manager", async () => { company.move(record("Kim"), record("Lee")); await sync(); }, ["The vacant seat Head of Platform moved from Ada Ahn to Lee Lang."]],
  ["the vacant seat's team moved away", async () => { for (const name of ["Ann", "Cem"]) company.move(record(name), record("Lee")); await sync(); }, ["Ann Abel and Cem Can moved from Head of Platform to Lee Lang.", "The vacant seat Head of Platform is gone: nobody reports there any more."]],
  ["a new record of who left", async () => { hire("Kim Kurz", "Advisor", record("Ada"), "2026-11-02"); ids.set("Kim before", id("Kim")); await sync(); await learnIds(); }, ["Kim Kurz joined as Advisor under Ada Ahn."]],
  ["the two records made one", () => runCommand(world.admin, samePerson, { ...about("Kim"), leaverId: id("Kim before") }), ["Two records in Personio are one person now: Kim Kurz."], { kind: "merge", about: { name: "Kim Kurz" } }],
  ["a refresh that finds a new title", async () => { company.promote(record("Ben"), "Director"); await runCommand(world.admin, refreshPerson, about("Ben")); }, ["Ben Berg is now Director (was Team Lead)."], { kind: "refresh", about: { name: "Ben Berg" } }],
  ["a refresh that finds nothing", () => runCommand(world.admin, refreshPerson, about("Ben")), null],
  ["legal names chosen in the settings", async () => { company.rename(record("Cem"), { preferredName: "Jem Can" }); await sync(); await runCommand(world.admin, updateOrganization, { organizationId, preferLegalName: true }); await sync(); }, ["Jem Can is now called Cem Can."], { kind: "sync" }],
  ["somebody who starts soon", async () => { await runCommand(world.admin, updateOrganization, { organizationId, joinersDays: 90 }); hire("Nia Neu", "Pilot", record("Ada"), "2026-12-20"); await sync(); }, null],
  ["somebody who leaves", async () => { company.leave(record("Cem"), { date: "2026-11-01" }); await sync(); }, ["Cem Can left."]],
  ["whose data is erased", () => runCommand(world.admin, erasePerson, about("Cem")), ["The data of a former colleague was erased."], { kind: "erase", about: { name: null } }],
];

test("[H14] case S24: each kind of change is told with its people, and what shows nothing isn't an entry", async () => {
  for (const [what, act, expected, more = {}] of steps) {
    world.moveClock(HOUR);
    const before = await newest();
    await act();
    const after = await newest();
    if (expected === null) expect(after?.id, what).toBe(before?.id);
    else expect([what, texts(after)]).toEqual([what, expected]);
    expect(after, what).toMatchObject(expected === null ? {} : more);
  }
});

test.for(["viewer", "member", "admin", "owner"])("case S24: no entry is empty or names nobody for the role %s, and each one's lines are its counts", async (role) => {
  const reader = who.get(role) ?? world.admin;
  const changes = await list(role);
  expect(changes.length).toBeGreaterThan(10);
  for (const change of changes) {
    const told = change.sentences.map(({ text }) => unisolated(text));
    expect(told).not.toEqual([]);
    for (const text of told) expect(text).toMatch(change.kind === "erase" ? /former colleague/ : new RegExp(`${NAMES.join("|")}|Jem Can|Somebody|vacant seat Head of`));
    const { lines, counts } = await runQuery(reader, getChange, { organizationId, changeId: change.id });
    expect(lines).toHaveLength(counts.joined + counts.changed + counts.left);
    if (change.runId !== null) expect((await runQuery(reader, listRunLines, { organizationId, runId: change.runId, limit: 100 })).sentences.map(({ text }) => unisolated(text))).toEqual(told);
  }
  const { entries } = await runQuery(reader, listHistory, { organizationId, personId: id("Ann") });
  expect(entries.filter(({ text }) => !/Ann Abel/.test(unisolated(text)))).toEqual([]);
});

test("case S24: what is kept by hand beneath the chart is told to members and up", async () => {
  const kept = async (role: string) => (await list(role)).filter((change) => texts(change)?.some((text) => text.includes("by hand"))).length;
  expect([await kept("viewer"), await kept("member") > 0, await kept("admin") > 0]).toEqual([0, true, true]);
});

test("case S24: a page is filled with entries, however many there are between that tell nothing", async () => {
  const all = await list();
  const paged: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listChanges.run>> = await runQuery(world.admin, listChanges, { organizationId, limit: 3, cursor });
    paged.push(...page.changes.map((change) => change.id));
    if (page.next !== null) expect(page.changes).toHaveLength(3);
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all.map((change) => change.id));
});
