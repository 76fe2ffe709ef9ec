import { unisolated } from "@treeline/org/text/isolate";
import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startRun } from "../sync/start.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getPerson } from "./get.ts";
import { movePerson } from "./move.ts";
import { refreshPerson } from "./refresh.ts";

let world: World;
let company: Company;
let connectionId: string;
const ids: Record<string, number> = {};

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example", now: () => Date.parse("2026-11-02T09:00:00Z") });
  const hire = (name: string, manager: string | null, hireDate = "2020-01-01") => {
    ids[name] = company.hire({ firstName: name, lastName: "Test", title: `Title of ${name}`, managerId: manager === null ? null : (ids[manager] ?? null), hireDate });
  };
  hire("Top", null);
  hire("Lee", "Top");
  hire("Kim", "Lee");
  hire("Joiner", "Top", "2027-05-01");
  hire("Early", "Top");
  hire("Gone", "Top");
  hire("Report", "Gone");
  world = await startWorld({ company });
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  company.move(ids["Early"] ?? 0, ids["Joiner"] ?? 0);
  company.leave(ids["Gone"] ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
});
afterEach(() => world.stop());

const idOf = async (name: string) => (await world.people()).get(`${name} Test`)?.id ?? "";
const refresh = async (name: string, ctx = world.admin) => runCommand(ctx, refreshPerson, { organizationId: world.organizationId, personId: await idOf(name) });
const step = ({ steps }: Awaited<ReturnType<typeof refresh>>, name: string) => steps.find((one) => one.step === name);
const everybody = async () => JSON.stringify([...(await world.people()).entries()]);
const kim = () => ids["Kim"] ?? 0;

test("what changed of one person shows at once; everybody else stays, whatever Personio says of them", async () => {
  const before = await world.people();
  company.promote(kim(), "Architect");
  company.move(kim(), ids["Top"] ?? 0);
  company.promote(ids["Lee"] ?? 0, "Not read");
  company.remove(ids["Report"] ?? 0);
  company.hire({ firstName: "Brand", lastName: "New", managerId: ids["Top"] ?? null, hireDate: "2020-01-01" });
  const answer = await refresh("Kim");
  expect(answer.steps.map((one) => [one.step, one.ok])).toEqual([["read", true], ["mapped", true], ["presence", true], ["change", true]]);
  expect(step(answer, "read")?.text).toMatch(/^Personio answered in \d+ ms\.$/);
  expect(step(answer, "mapped")?.values).toEqual({
    name: "Kim Test", title: "Architect", email: "kim.test@test.example", startDate: "2020-01-01", manager: "Top Test", picture: null,
  });
  expect(step(answer, "presence")?.text).toBe("On the chart.");
  expect(unisolated(step(answer, "change")?.text ?? "")).toMatch(/Kim Test moved from Lee Test to Top Test\..*Kim Test is now Architect/);
  const after = await world.people();
  expect(after.get("Kim Test")).toMatchObject({ title: "Architect", managerId: after.get("Top Test")?.id });
  for (const [name, person] of before) if (name !== "Kim Test") expect(after.get(name)).toEqual(person);
  expect(after.size).toBe(before.size);
});

test("[LA1] each step is told in the language of who asks", async () => {
  company.promote(kim(), "Architect");
  const answer = await refresh("Kim", { ...world.admin, language: "de" });
  expect(answer.steps.map(({ text }) => unisolated(text))).toEqual([
    expect.stringMatching(/^Personio hat in \d+ ms geantwortet\.$/), "Das übernimmt Treeline aus Personio.", "Im Organigramm.",
    "Kim Test ist jetzt Architect (vorher Title of Kim).",
  ]);
  company.remove(ids["Report"] ?? 0);
  expect((await refresh("Report", { ...world.admin, language: "de" })).steps.slice(1).map(({ text }) => text)).toEqual([
    "Personio führt diese Person nicht mehr auf. Die nächste Synchronisierung nimmt sie aus dem Organigramm.", "Nichts hat sich geändert.",
  ]);
});

test("read again with nothing new, nothing is written", async () => {
  const before = await everybody();
  for (const name of ["Kim", "Early", "Report", "Top"]) {
    const answer = await refresh(name);
    expect(answer.changeId).toBeNull();
    expect(step(answer, "change")?.text).toBe("Nothing changed.");
  }
  expect(await everybody()).toBe(before);
});

test("who is deleted in Personio stays until the next sync, and the answer says so", async () => {
  company.remove(kim());
  const before = await everybody();
  const answer = await refresh("Kim");
  expect(step(answer, "presence")).toMatchObject({ ok: false, text: "Personio doesn't list this person any more. The next sync takes them off the chart." });
  expect(answer.changeId).toBeNull();
  expect(await everybody()).toBe(before);
});

test("who is marked as left goes, and leaves a vacant seat to the team", async () => {
  company.leave(ids["Lee"] ?? 0, { date: "2026-10-01" });
  const answer = await refresh("Lee");
  expect(step(answer, "presence")).toMatchObject({ ok: false, text: "Personio marks this person as left, so they are off the chart now." });
  const people = await world.people();
  expect(people.get("Kim Test")?.managerId).toBe(people.get("vacant Title of Lee")?.id);
  expect(await world.sync(connectionId)).toMatchObject({ counts: { joined: 0, changed: 0, left: 0 } });
});

test("only admins learn that somebody starts later", async () => {
  const member = await world.addMember("member", world.organizationId);
  company.update(ids["Report"] ?? 0, { hireDate: "2027-01-01", status: "onboarding" });
  const quiet = await refresh("Report", member);
  expect(JSON.stringify(quiet.steps)).not.toMatch(/2027|started|onboarding/);
  expect(step(quiet, "presence")?.ok).toBe(false);
  company.update(kim(), { hireDate: "2027-01-01", status: "onboarding" });
  expect(step(await refresh("Kim"), "presence")?.text).toContain("has not started yet");
});

test("a manager who isn't on the chart waits for the next sync", async () => {
  const boss = company.hire({ firstName: "New", lastName: "Boss", managerId: ids["Top"] ?? null, hireDate: "2020-01-01" });
  company.move(kim(), boss);
  const answer = await refresh("Kim");
  expect(step(answer, "mapped")).toMatchObject({ ok: true, text: expect.stringContaining("the last one stays until the next sync"), values: { manager: "somebody who is not on the chart" } });
  expect((await world.people()).get("Kim Test")?.managerId).toBe(await idOf("Lee"));
  await world.sync(connectionId);
  expect((await world.people()).get("Kim Test")?.managerId).toBe((await world.people()).get("New Boss")?.id);
});

test("a change by hand holds, and a lost key freezes as it does in a run", async () => {
  const { organizationId } = world;
  await runCommand(world.admin, movePerson, { organizationId, personId: await idOf("Kim"), managerId: await idOf("Top"), until: "always" });
  expect((await refresh("Kim")).changeId).toBeNull();
  expect((await runQuery(world.admin, getPerson, { organizationId, personId: await idOf("Kim") })).manager?.name).toBe("Top Test");
  await world.root`update connection set frozen_keys = '{status}'`;
  company.update(kim(), { status: "inactive" });
  expect(step(await refresh("Kim"), "presence")).toMatchObject({ ok: true, text: expect.stringContaining("nobody joins or leaves") });
  expect((await world.people()).has("Kim Test")).toBe(true);
});

test("an answer that can't be read changes nothing of what decides", async () => {
  company.update(kim(), { title: "Unread", raw: { status: { odd: true } } });
  const answer = await refresh("Kim");
  expect(step(answer, "mapped")).toMatchObject({ ok: false, text: expect.stringContaining("status") });
  expect((await world.people()).get("Kim Test")?.title).toBe("Title of Kim");
});

test("Personio's refusal, a viewer and a stranger are answered as elsewhere, and a run under way is no obstacle", async () => {
  const { organizationId } = world;
  await runCommand(world.admin, startRun, { organizationId, connectionId });
  expect(step(await refresh("Kim"), "presence")?.ok).toBe(true);
  await expect(refresh("Kim", await world.addMember("viewer", organizationId))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(refresh("Kim", await world.addMember("owner", await world.addOrganization()))).rejects.toMatchObject({ code: "NOT_FOUND" });
  world.emulator.faults.set({ kind: "wrong-secret" });
  await expect(refresh("Kim")).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "credential-refused" });
  world.emulator.faults.clear();
  await world.root`update connection set credential = null, state = 'disconnected'`;
  await expect(refresh("Kim")).rejects.toMatchObject({ code: "CONFLICT", reason: "disconnected" });
  expect(await world.everythingKept()).not.toContain(DEMO_CREDENTIAL.clientSecret);
});

test("the picture is read again now, though it was read today", async () => {
  const bytes = await (await import("sharp")).default({ create: { width: 50, height: 50, channels: 3, background: "red" } }).png().toBuffer();
  company.setPicture(kim(), bytes);
  const { id } = await world.sync(connectionId);
  await world.readPictures(connectionId, id);
  const reads = () => world.emulator.requests.filter(({ kind }) => kind === "picture").length;
  const before = reads();
  await world.readPictures(connectionId, id);
  expect(reads()).toBe(before);
  await refresh("Kim");
  await world.readPictures(connectionId, id);
  expect(reads()).toBe(before + 1);
});

test("case C5: another picture at the same address is there with the answer, which says so", async () => {
  const { default: sharp } = await import("sharp");
  const painted = (background: string) => sharp({ create: { width: 50, height: 50, channels: 3, background } }).png().toBuffer();
  company.setPicture(kim(), await painted("red"));
  const { id } = await world.sync(connectionId);
  await world.readPictures(connectionId, id);
  company.setPicture(kim(), await painted("blue"));
  expect(step(await refresh("Kim"), "change")?.text).toBe("The picture was replaced.");
  expect(step(await refresh("Kim"), "change")?.text).toBe("Nothing changed.");
});
