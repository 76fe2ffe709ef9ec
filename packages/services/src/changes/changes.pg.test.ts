import { unisolated } from "@treeline/org/text/isolate";
import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getChartAsOf } from "../chart/as-of.ts";
import { getChart } from "../chart/get.ts";
import type { Context } from "../context.ts";
import { hidePerson } from "../people/hide.ts";
import { listHistory } from "../people/history.ts";
import { movePerson } from "../people/move.ts";
import { listRunLines } from "../sync/lines.ts";
import { undoChange } from "../people/undo.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { compareDays } from "./between.ts";
import { getChange } from "./get.ts";
import { listChanges } from "./list.ts";

const DAY = 24 * 60 * 60 * 1_000;
let world: World;
let viewer: Context;
let member: Context;
let organizationId: string;
const runs: string[] = [];
let connectionId: string;
let dora: string;
const ids = new Map<string, string>();
const externalIds = new Map<string, string>();
const externalIdOf = (name: string) => externalIds.get(name) ?? "";
const idOf = (name: string) => ids.get(name) ?? "";
const NOWHERE = "00000000-0000-7000-8000-000000000000";

/** Monday: six people. Tuesday: Ann moves from Kim to Lee, Ben is promoted. Wednesday: Cem leaves, Dora joins. */
beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const person = (firstName: string, lastName: string, title: string, managerId: number | null) => company.hire({ firstName, lastName, title, managerId, hireDate: "2020-01-01" });
  const ada = person("Ada", "Ahn", "CEO", null);
  const kim = person("Kim", "Kurz", "Head of Platform", ada);
  const lee = person("Lee", "Lang", "Head of Product", ada);
  const ann = person("Ann", "Abel", "Engineer", kim);
  const ben = person("Ben", "Berg", "Engineer", kim);
  const cem = person("Cem", "Can", "Engineer", kim);
  world = await startWorld({ company });
  organizationId = world.organizationId;
  viewer = await world.addMember("viewer", organizationId);
  member = await world.addMember("member", organizationId);
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
  runs.push(connected.runId);
  for (const [name, { id, externalId }] of await world.people()) {
    ids.set(name, id);
    externalIds.set(name, externalId ?? "");
  }
  world.moveClock(DAY);
  company.move(ann, lee);
  company.promote(ben, "Team Lead");
  runs.push((await world.sync(connectionId)).id);
  world.moveClock(DAY);
  company.leave(cem, { date: "2026-11-03" });
  dora = String(person("Dora", "Dahl", "Designer", lee));
  runs.push((await world.sync(connectionId)).id);
});
afterAll(() => world.stop());

const list = (ctx: Context = viewer, more: { cursor?: string; limit?: number } = {}) => runQuery(ctx, listChanges, { organizationId, limit: 20, ...more });
const asOf = async (at: string, ctx: Context = viewer) => (await runQuery(ctx, getChartAsOf, { organizationId, at })).people;
const history = async (name: string, ctx: Context = viewer) => (await runQuery(ctx, listHistory, { organizationId, personId: idOf(name) })).entries;
const between = (from: string, to: string, ctx: Context = viewer) => runQuery(ctx, compareDays, { organizationId, from, to });

test("the feed tells every applied sync in sentences, the newest first", async () => {
  const { changes, next } = await list();
  expect(next).toBeNull();
  expect(changes.map(({ runId }) => runId)).toEqual(runs.toReversed());
  expect(changes.map(({ counts }) => counts)).toEqual([
    { joined: 1, changed: 0, left: 1 }, { joined: 0, changed: 2, left: 0 }, { joined: 6, changed: 0, left: 0 },
  ]);
  const [latest, moved, first] = changes.map(({ sentences }) => sentences.map(({ text }) => unisolated(text)).join(" "));
  expect(latest).toMatch(/Cem Can/);
  expect(latest).toMatch(/Dora Dahl/);
  expect(moved).toMatch(/Ann Abel.*Kim Kurz.*Lee Lang|Kim Kurz.*Lee Lang/);
  expect(moved).toMatch(/Ben Berg/);
  expect(first).toMatch(/6|Ada Ahn/);
  expect(changes[0]).toMatchObject({ kind: "sync", verb: "sync", by: null, undoable: false, at: "2026-11-04T09:00:00.000Z" });
});

test("the feed is read page by page and leaves nothing out", async () => {
  const { changes } = await list();
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(viewer, { limit: 2, ...(cursor !== undefined && { cursor }) });
    paged.push(...page.changes.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(changes.map(({ id }) => id));
});

test("one change is told person by person, from what to what", async () => {
  const { changes } = await list();
  const moved = await runQuery(viewer, getChange, { organizationId, changeId: changes[1]?.id ?? "" });
  expect(moved.lines.map(({ name, kind, fields }) => [name, kind, fields])).toEqual([
    ["Ann Abel", "changed", [{ field: "manager", from: "Kim Kurz", to: "Lee Lang" }]],
    ["Ben Berg", "changed", [{ field: "title", from: "Engineer", to: "Team Lead" }]],
  ]);
  const left = await runQuery(viewer, getChange, { organizationId, changeId: changes[0]?.id ?? "" });
  expect(left.lines.map(({ name, kind, said }) => [name, kind, said])).toEqual([["Cem Can", "left", true], ["Dora Dahl", "joined", null]]);
});

test("two days differ by what is different at their ends", async () => {
  expect(await between("2026-11-04", "2026-11-20")).toEqual({ sentences: [], lines: [], total: 0 });
  const week = await between("2026-11-02", "2026-11-08");
  expect(week.lines.map(({ name, kind, said }) => [name, kind, said])).toEqual([
    ["Cem Can", "left", true], ["Ann Abel", "changed", null], ["Ben Berg", "changed", null], ["Dora Dahl", "joined", null],
  ]);
  expect(week.total).toBe(4);
  expect(week.sentences.flatMap(({ personIds }) => personIds)).toContain(idOf("Cem Can"));
  expect((await between("2026-10-01", "2026-11-02")).total).toBe(6);
  await expect(between("2026-11-05", "2026-11-04")).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "order" });
});

test("the chart of a past day is the one of that day's end in the organization's time zone", async () => {
  const names = async (at: string) => (await asOf(at)).map(({ name }) => name).sort();
  expect(await names("2026-11-01")).toEqual([]);
  expect(await names("2026-11-03")).toEqual(["Ada Ahn", "Ann Abel", "Ben Berg", "Cem Can", "Kim Kurz", "Lee Lang"]);
  const managerOn = async (at: string) => (await asOf(at)).find(({ name }) => name === "Ann Abel")?.managerId;
  expect(await managerOn("2026-11-02")).toBe(idOf("Kim Kurz"));
  expect(await managerOn("2026-11-03T08:59:59Z")).toBe(idOf("Kim Kurz"));
  expect(await managerOn("2026-11-03T10:00:00+01:00")).toBe(idOf("Lee Lang"));
  const { people } = await runQuery(viewer, getChart, { organizationId });
  expect(await asOf("2026-12-24")).toEqual(people);
  expect([await asOf("0001-01-01"), (await asOf("9999-12-31")).length]).toEqual([[], people.length]);
});

test("a person's history is told entry by entry, the newest first", async () => {
  const entries = await history("Ann Abel");
  expect(entries.map(({ at, kind, by }) => [at, kind, by])).toEqual([["2026-11-03T09:00:00.000Z", "sync", null], ["2026-11-02T09:00:00.000Z", "sync", null]]);
  expect(entries[0]?.text).toMatch(/Kim Kurz.*Lee Lang/);
  expect((await history("Cem Can"))[0]?.text).toMatch(/Cem Can/);
});

test("an organization without a connection has no changes and an empty chart on every day", async () => {
  const { actor } = viewer;
  const own = await world.addOrganization();
  const lonely = await world.addMember("viewer", own);
  expect(lonely.actor).not.toEqual(actor);
  expect(await runQuery(lonely, listChanges, { organizationId: own, limit: 20 })).toEqual({ changes: [], next: null });
  expect(await runQuery(lonely, compareDays, { organizationId: own, from: "2026-01-01", to: "2026-12-31" })).toEqual({ sentences: [], lines: [], total: 0 });
  expect(await runQuery(lonely, getChartAsOf, { organizationId: own, at: "2026-11-03" })).toEqual({ people: [] });
});

test("strangers, and ids of others, are answered as if nothing were there", async () => {
  const own = await world.addOrganization();
  const stranger = await world.addMember("owner", own);
  const change = (await list()).changes[0]?.id ?? "";
  const asked = (of: string) => [
    runQuery(stranger, listChanges, { organizationId: of, limit: 20, ...(of === own && { cursor: "no id" }) }),
    runQuery(stranger, getChange, { organizationId: of, changeId: change }),
    runQuery(stranger, listHistory, { organizationId: of, personId: idOf("Ada Ahn") }),
    runQuery(stranger, listRunLines, { organizationId: of, runId: runs[0] ?? "", limit: 100 }),
  ];
  const whole = [runQuery(stranger, compareDays, { organizationId, from: "2026-11-02", to: "2026-11-03" }), runQuery(stranger, getChartAsOf, { organizationId, at: "2026-11-03" })];
  for (const answer of await Promise.allSettled([...asked(organizationId), ...asked(own), ...whole])) {
    expect(answer).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
  }
  await expect(runQuery(viewer, getChange, { organizationId, changeId: NOWHERE })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an edit is in the feed and in the history with who made it, and can be undone by members", async () => {
  world.moveClock(DAY);
  const { changeId } = await runCommand(member, movePerson, { organizationId, personId: idOf("Ben Berg"), managerId: idOf("Lee Lang"), until: "always" });
  const [edit] = (await list(member)).changes;
  expect(edit).toMatchObject({ id: changeId, kind: "edit", verb: "people.move", runId: null, by: expect.stringContaining("member"), undoable: true });
  expect((await list(viewer)).changes[0]).toMatchObject({ undoable: false });
  world.moveClock(DAY);
  await runCommand(member, movePerson, { organizationId, personId: idOf("Ben Berg"), managerId: idOf("Ada Ahn"), until: "always" });
  expect((await list(member)).changes.slice(0, 2).map(({ undoable }) => undoable)).toEqual([true, false]);
  await runCommand(member, undoChange, { organizationId, changeId: (await list(member)).changes[0]?.id ?? "" });
  expect((await list(member)).changes.slice(0, 3).map(({ kind, undoable }) => [kind, undoable])).toEqual([["undo", true], ["edit", false], ["edit", true]]);
  expect((await history("Ben Berg"))[2]).toMatchObject({ kind: "edit", by: edit?.by, text: expect.stringMatching(/Kim Kurz.*Lee Lang/) });
});

test("a manager who moves or leaves is told with the team, though nothing else of the team changes", async () => {
  world.moveClock(DAY);
  world.company.move(externalIdOf("Lee Lang"), externalIdOf("Kim Kurz"));
  const moved = await world.sync(connectionId);
  const told = async (runId: string) => (await runQuery(viewer, listRunLines, { organizationId, runId, limit: 100 })).sentences.map(({ text }) => unisolated(text));
  expect(await told(moved.id)).toEqual(["Lee Lang's team (3) moved from Ada Ahn to Kim Kurz."]);
  expect((await list()).changes[0]?.sentences[0]).toMatchObject({ text: "\u2068Lee Lang\u2069's team (3) moved from \u2068Ada Ahn\u2069 to \u2068Kim Kurz\u2069.", sort: "moved", personIds: [idOf("Lee Lang")] });
  world.moveClock(DAY);
  world.company.leave(externalIdOf("Lee Lang"), { date: "2026-11-01" });
  const left = await world.sync(connectionId);
  expect(left.state).toBe("succeeded");
  // Ben was Lee's by hand alone.
  expect(await told(left.id)).toEqual(["Ben Berg moved from Lee Lang to Kim Kurz.", "Lee Lang left; 2 people now report to a vacant seat."]);
});

test("whom a member hid is in nobody's history but an admin's, on past days too", async () => {
  world.moveClock(DAY);
  await runCommand(world.admin, hidePerson, { organizationId, personId: idOf("Kim Kurz"), hidden: true });
  const told = async (ctx: Context) =>
    JSON.stringify([
      await list(ctx), await asOf("2026-11-02", ctx), await asOf("2026-11-20", ctx), await between("2026-11-02", "2026-11-20", ctx), await history("Ann Abel", ctx),
      ...(await Promise.all(runs.map((runId) => runQuery(ctx, listRunLines, { organizationId, runId, limit: 500 })))),
    ]);
  expect(await told(world.admin)).toMatch(/Kurz/);
  for (const ctx of [viewer, member]) {
    const text = await told(ctx);
    expect(text).not.toMatch(/Kurz/);
    expect(text).not.toContain(idOf("Kim Kurz"));
    await expect(history("Kim Kurz", ctx)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await asOf("2026-11-02")).find(({ name }) => name === "Ann Abel")?.managerId).toBe(idOf("Ada Ahn"));
  expect((await history("Kim Kurz", world.admin))[0]).toMatchObject({ kind: "edit", text: "Hidden from the chart: \u2068Kim Kurz\u2069." });
  expect((await asOf("2026-11-20", world.admin)).find(({ name }) => name === "Kim Kurz")).toMatchObject({ hidden: true });
});

test("whom a member hid stays hidden in history after they left", async () => {
  world.moveClock(DAY);
  for (const name of ["Ann Abel", "Ben Berg", "Dora Dahl"]) world.company.move(externalIdOf(name) || dora, externalIdOf("Ada Ahn"));
  world.company.leave(externalIdOf("Kim Kurz"), { date: "2026-11-01" });
  await world.sync(connectionId);
  expect((await world.people()).has("Kim Kurz")).toBe(false);
  const told = async (ctx: Context) => JSON.stringify([await list(ctx), await asOf("2026-11-02", ctx), await between("2026-11-02", "2026-11-30", ctx)]);
  expect(await told(world.admin)).toContain("Kurz");
  expect(await told(viewer)).not.toContain("Kurz");
});
