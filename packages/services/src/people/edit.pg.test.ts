import { unisolated } from "@treeline/org/text/isolate";
import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listUnplaced } from "../chart/unplaced.ts";
import { AppError } from "../error.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { answerQuestion } from "./answer.ts";
import { confirmRoot } from "./confirm-root.ts";
import { getPerson } from "./get.ts";
import { hidePerson } from "./hide.ts";
import { movePerson } from "./move.ts";
import { overrideField } from "./override.ts";
import { releaseField } from "./release.ts";

let world: World;
let company: Company;
let connectionId: string;
const ids: Record<string, number> = {};

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  const hire = (name: string, title: string, manager: string | null) => {
    ids[name] = company.hire({ firstName: name, lastName: "Test", title, managerId: manager === null ? null : (ids[manager] ?? null), hireDate: "2020-01-01" });
  };
  hire("Top", "CEO", null);
  hire("Lee", "Lead", "Top");
  hire("Ann", "Team Lead", "Lee");
  hire("Kim", "Engineer", "Ann");
  hire("Lone", "", null);
  world = await startWorld({ company });
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
});
afterEach(() => world.stop());

const idOf = async (name: string) => (await world.people()).get(`${name} Test`)?.id ?? "";
const about = async (name: string) => ({ organizationId: world.organizationId, personId: await idOf(name) });
const profile = async (name: string, ctx = world.admin) => runQuery(ctx, getPerson, await about(name));
const managerOf = async (name: string) => (await profile(name)).manager?.name ?? null;
const move = async (name: string, manager: string, more: { until?: "agrees" | "always" | "date"; untilDate?: string; reason?: string } = {}, ctx = world.admin) =>
  runCommand(ctx, movePerson, { ...(await about(name)), managerId: await idOf(manager), until: "agrees", ...more });
const set = async (name: string, field: "name" | "title" | "startDate", value: string | null, more: { until?: "agrees" | "always" | "date"; untilDate?: string; reason?: string } = {}) =>
  runCommand(world.admin, overrideField, { ...(await about(name)), field, value, until: "agrees", ...more });

test("a move by hand shows at once, says who and why, survives a sync, and goes back to Personio on request", async () => {
  const { changeId } = await move("Kim", "Lee", { until: "always", reason: " Works for Lee \u0000now. " });
  expect(changeId).not.toBeNull();
  expect(await managerOf("Kim")).toBe("Lee Test");
  await world.sync(connectionId);
  const kim = await profile("Kim");
  expect(kim).toMatchObject({ managerReason: "override", manager: { name: "Lee Test" } });
  expect(kim.overrides).toMatchObject([{
    field: "manager", value: await idOf("Lee"), valueName: "Lee Test", personioValue: await idOf("Ann"), personioName: "Ann Test",
    until: "always", reason: "Works for Lee now.", state: "active", by: expect.stringMatching(/^admin/),
  }]);
  await runCommand(world.admin, releaseField, { ...(await about("Kim")), field: "manager" });
  expect(await profile("Kim")).toMatchObject({ managerReason: null, manager: { name: "Ann Test" }, overrides: [] });
  expect(await runCommand(world.admin, releaseField, { ...(await about("Kim")), field: "manager" })).toEqual({ changeId: null });
});

test("names and titles are normalised as Personio's are, Japanese ones too", async () => {
  await set("Kim", "name", "  \u304b\u3099\u304f\u3061 \u967d\u5b50\u0007 ");
  const kim = (await world.people()).get("\u304c\u304f\u3061 \u967d\u5b50");
  expect(kim).toBeDefined();
  await world.sync(connectionId);
  expect((await world.people()).has("\u304c\u304f\u3061 \u967d\u5b50")).toBe(true);
  await set("Lee", "title", " \u0000 ");
  expect(await profile("Lee")).toMatchObject({ title: null });
  await expect(set("Lee", "name", " \u0000 ")).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "empty-name" });
});

test("case T4: a name of which nothing can be seen is refused by hand, and such a title is none", async () => {
  for (const name of ["\u200b", "\u202e\u2069", "-", "\u3164"]) await expect(set("Lee", "name", name)).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "empty-name" });
  await set("Lee", "title", "\u00ad\u2060");
  expect(await profile("Lee")).toMatchObject({ title: null });
  await expect(set("Lee", "name", "x".repeat(201))).rejects.toMatchObject({ reason: "too-long" });
});

test("case T5: a direction control that was typed or kept before never reaches the chart", async () => {
  await set("Kim", "name", "Kimi\u202e\u200b Test");
  expect((await world.people()).has("Kimi Test")).toBe(true);
  await world.root`update override set value = ${"Kimi\u202e Test"} where field = 'name'`;
  await set("Kimi", "title", "Cook");
  expect((await world.people()).has("Kimi Test")).toBe(true);
});

test("when Personio comes to say the same, the change by hand is over", async () => {
  await set("Kim", "title", "Architect");
  await world.sync(connectionId);
  expect((await profile("Kim")).overrides).toHaveLength(1);
  company.promote(ids["Kim"] ?? 0, "Architect");
  await world.sync(connectionId);
  expect(await profile("Kim")).toMatchObject({ title: "Architect", overrides: [] });
});

test("Personio's own value until it agrees is no change by hand, and takes one back", async () => {
  expect(await set("Kim", "title", "Engineer")).toEqual({ changeId: null });
  expect((await profile("Kim")).overrides).toEqual([]);
  await set("Kim", "title", "Architect");
  await set("Kim", "title", "Principal");
  expect((await profile("Kim")).overrides).toMatchObject([{ value: "Principal", personioValue: "Engineer" }]);
  await set("Kim", "title", "Engineer");
  expect(await profile("Kim")).toMatchObject({ title: "Engineer", overrides: [] });
});

test("a third value in Personio is asked about once, and the answer holds", async () => {
  const answer = async (keep: boolean) => runCommand(world.admin, answerQuestion, { ...(await about("Kim")), field: "title" as const, keep });
  await set("Kim", "title", "Architect");
  await expect(answer(true)).rejects.toMatchObject({ code: "CONFLICT", reason: "nothing-asked" });
  company.promote(ids["Kim"] ?? 0, "Senior Engineer");
  await world.sync(connectionId);
  expect((await profile("Kim")).overrides).toMatchObject([{ value: "Architect", personioValue: "Senior Engineer", state: "asks" }]);
  await answer(true);
  await world.sync(connectionId);
  expect((await profile("Kim")).overrides).toMatchObject([{ value: "Architect", state: "active" }]);
  company.promote(ids["Kim"] ?? 0, "Staff Engineer");
  await world.sync(connectionId);
  await answer(false);
  expect(await profile("Kim")).toMatchObject({ title: "Staff Engineer", overrides: [] });
});

test("when the chosen manager leaves, Personio's shows and the change is suspended", async () => {
  await move("Kim", "Lone");
  company.leave(ids["Lone"] ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
  const kim = await profile("Kim");
  expect(kim.manager).toMatchObject({ name: "Ann Test" });
  expect(kim.overrides).toMatchObject([{ field: "manager", state: "suspended" }]);
  await expect(runCommand(world.admin, answerQuestion, { ...(await about("Kim")), field: "manager", keep: false })).resolves.toMatchObject({ changeId: expect.any(String) });
  expect((await profile("Kim")).overrides).toEqual([]);
});

test("an end by date is the last day on which the change holds", async () => {
  await set("Kim", "title", "Acting Lead", { until: "date", untilDate: "2026-11-02" });
  await world.sync(connectionId);
  expect(await profile("Kim")).toMatchObject({ title: "Acting Lead" });
  world.moveClock(86_400_000);
  await world.sync(connectionId);
  expect(await profile("Kim")).toMatchObject({ title: "Engineer", overrides: [] });
  await expect(set("Kim", "title", "x", { until: "date", untilDate: "2026-11-02" })).rejects.toMatchObject({ code: "BAD_REQUEST", reason: "past-date" });
  await expect(set("Kim", "title", "x", { until: "date" })).rejects.toMatchObject({ reason: "bad-date" });
  await expect(set("Kim", "startDate", "2026-02-30")).rejects.toMatchObject({ reason: "bad-date" });
  await expect(set("Kim", "startDate", "0000-01-01")).rejects.toMatchObject({ reason: "bad-date" });
});

test("nobody can manage their own manager; the words name everybody between", async () => {
  await expect(move("Lee", "Ann")).rejects.toMatchObject({ code: "CONFLICT", reason: "loop", message: "\u2068Ann Test\u2069 reports to \u2068Lee Test\u2069, so \u2068Lee Test\u2069 can't report to \u2068Ann Test\u2069." });
  await expect(move("Lee", "Kim")).rejects.toMatchObject({ message: "\u2068Kim Test\u2069 reports to \u2068Ann Test\u2069, who reports to \u2068Lee Test\u2069, so \u2068Lee Test\u2069 can't report to \u2068Kim Test\u2069." });
  const german = await move("Lee", "Kim").catch((error: unknown) => (error instanceof AppError ? error.told("de").message : error));
  expect(unisolated(String(german))).toBe("Kim Test berichtet an Ann Test, Ann Test an Lee Test; deshalb kann Lee Test nicht an Kim Test berichten.");
  await expect(move("Lee", "Lee")).rejects.toMatchObject({ code: "CONFLICT", reason: "loop" });
  expect(await managerOf("Lee")).toBe("Top Test");
});

test("nor through somebody hidden, whose team shows elsewhere", async () => {
  const ann = await about("Ann");
  await runCommand(world.admin, hidePerson, { ...ann, hidden: true });
  await expect(runCommand(world.admin, movePerson, { ...ann, managerId: await idOf("Kim"), until: "agrees" })).rejects.toMatchObject({ code: "CONFLICT", reason: "loop" });
  expect((await profile("Ann")).overrides.map(({ field }) => field)).toEqual(["hidden"]);
});

test("somebody alone who has no manager is placed once a member says so", async () => {
  const unplaced = async () => (await runQuery(world.admin, listUnplaced, { organizationId: world.organizationId })).people.map(({ name }) => name);
  expect(await unplaced()).toEqual(["Lone Test"]);
  await runCommand(world.admin, confirmRoot, { ...(await about("Lone")), reason: "Founder" });
  expect(await unplaced()).toEqual([]);
  await world.sync(connectionId);
  expect(await unplaced()).toEqual([]);
  expect(await profile("Lone")).toMatchObject({ managerReason: "confirmed", manager: null });
});

test("a vacant seat can be moved and titled, but has no name, and nobody is moved under it", async () => {
  company.leave(ids["Ann"] ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
  const vacant = (await world.people()).get("vacant Team Lead")?.id ?? "";
  const { organizationId } = world;
  const input = { organizationId, personId: vacant, until: "agrees" as const };
  await expect(runCommand(world.admin, overrideField, { ...input, field: "name", value: "Ann" })).rejects.toMatchObject({ code: "CONFLICT", reason: "vacant" });
  await expect(runCommand(world.admin, movePerson, { ...(await about("Lone")), until: "agrees", managerId: vacant })).rejects.toMatchObject({ code: "CONFLICT", reason: "vacant" });
  await runCommand(world.admin, movePerson, { ...input, managerId: await idOf("Top") });
  await runCommand(world.admin, overrideField, { ...input, field: "title", value: "Head of Tests" });
  await world.sync(connectionId);
  expect((await world.people()).get("vacant Head of Tests")).toMatchObject({ id: vacant, managerId: await idOf("Top") });
});

test("who has left can't be changed nor chosen; who never was is not found", async () => {
  const kim = await idOf("Kim");
  company.leave(ids["Kim"] ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
  const { organizationId } = world;
  const wrong = { organizationId, personId: crypto.randomUUID(), managerId: await idOf("Top"), until: "agrees" as const };
  await expect(runCommand(world.admin, movePerson, { ...wrong, personId: kim })).rejects.toMatchObject({ code: "CONFLICT", reason: "left" });
  await expect(runCommand(world.admin, movePerson, { ...wrong, personId: await idOf("Lone"), managerId: kim })).rejects.toMatchObject({ code: "CONFLICT", reason: "left" });
  await expect(runCommand(world.admin, movePerson, wrong)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(world.admin, movePerson, { ...wrong, personId: await idOf("Lone"), managerId: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("two edits of one person at the same moment both land, and two moves that would close a circle don't", async () => {
  // Found before: one of the edits changes the name.
  const [kim, lee] = [await about("Kim"), await idOf("Lee")];
  await Promise.all([
    runCommand(world.admin, movePerson, { ...kim, managerId: lee, until: "agrees" }),
    runCommand(world.admin, overrideField, { ...kim, field: "title", value: "Architect", until: "agrees" }),
    runCommand(world.admin, overrideField, { ...kim, field: "name", value: "Kim Other", until: "agrees" }),
  ]);
  expect((await world.people()).get("Kim Other")).toMatchObject({ title: "Architect", id: kim.personId, managerId: lee });
  const both = await Promise.allSettled([move("Lee", "Lone"), move("Lone", "Lee")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "CONFLICT", reason: "loop" });
});

test("a viewer may not edit and sees no reasons; a stranger finds nobody", async () => {
  const viewer = await world.addMember("viewer", world.organizationId);
  const stranger = await world.addMember("owner", await world.addOrganization());
  await move("Kim", "Lee", { until: "always", reason: "secret reason" });
  await expect(move("Kim", "Top", {}, viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(move("Kim", "Top", {}, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await profile("Kim", viewer)).overrides).toEqual([]);
  const audit = await world.root`select subject::text as text from audit_entry where verb = 'people.move'`;
  expect(JSON.stringify(audit)).not.toMatch(/secret|Kim|Lee/);
});
