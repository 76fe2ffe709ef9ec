import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updateConnection } from "../connection/update.ts";
import { listMails, setMail } from "../members/mails.ts";
import { discardRun } from "../sync/discard.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import type { Context } from "../context.ts";
import { composeMail } from "./compose.ts";
import type { OptionalMail } from "./kinds.ts";
import { takeMails } from "./testing.ts";

let world: World;
let connectionId: string;
let owner: Context, viewer: Context;
const team: number[] = [];

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", hireDate: "2019-01-01" });
  for (let i = 0; i < 12; i++) team.push(company.hire({ firstName: "Ben", lastName: `Berg ${i}`, managerId: boss, hireDate: "2020-01-01" }));
  world = await startWorld({ company, limits: false });
  owner = await world.addMember("owner", world.organizationId);
  viewer = await world.addMember("viewer", world.organizationId);
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterAll(() => world.stop());

const idOf = ({ actor }: Context) => (actor.kind === "member" ? actor.userId : "");
const addressOf = (one: Context) => `${idOf(one)}@test.example`;
const set = (one: Context, kind: OptionalMail, wanted: boolean) => runCommand(one, setMail, { organizationId: world.organizationId, kind, wanted });
const compose = async () => (await Promise.all((await takeMails(world)).map((job) => composeMail(world.system, job)))).flat();

test("[Y1] the import's mail goes to who connected, or to the address that an admin chose", async () => {
  const [job] = await takeMails(world);
  if (!job) throw new Error("no mail was asked for");
  expect(await composeMail(world.system, job)).toMatchObject([{ to: addressOf(world.admin), content: { people: 13, mailsUrl: expect.stringContaining("/settings#mails") } }]);
  await runCommand(world.admin, updateConnection, { organizationId: world.organizationId, connectionId, importMailTo: "hr@test.example" });
  expect(await composeMail(world.system, job)).toMatchObject([{ to: "hr@test.example", content: { mailsUrl: null } }]);
  await runCommand(world.admin, updateConnection, { organizationId: world.organizationId, connectionId, importMailTo: null });
  await set(world.admin, "import-done", false);
  expect(await composeMail(world.system, job)).toEqual([]);
});

test("[Y3] a run that waits is told to each owner and admin who wants it, with its reasons and nobody's name", async () => {
  for (const id of team.slice(0, 7)) world.company.update(id, { status: "inactive" });
  const run = await world.sync(connectionId);
  const mails = await compose();
  expect(mails.map(({ to }) => to).sort()).toEqual([addressOf(world.admin), addressOf(owner)].sort());
  expect(mails.map(({ idempotencyKey }) => idempotencyKey).sort()).toEqual([world.admin, owner].map((one) => `needs-review/${run.id}/${idOf(one)}`).sort());
  expect(mails[0]?.content).toMatchObject({
    kind: "needs-review", organization: "Test", partly: false, reasons: [{ kind: "leaves", count: 7, message: expect.stringMatching(/^[A-Z7].*\.$/) }],
    runUrl: `http://treeline.example/o/${world.organizationId}/runs/${run.id}`,
  });
  expect(JSON.stringify(mails)).not.toMatch(/Ada|Berg/);
});

test("[LA4] one run's mail is told to each reader in their own language, a link to sign in too", async () => {
  const [held] = await world.root<{ id: string }[]>`select id from run where state = 'held'`;
  await world.root`update "user" set language = 'de' where id = ${idOf(owner)}`;
  const mails = await composeMail(world.system, { kind: "needs-review", organizationId: world.organizationId, runId: held?.id ?? "" });
  const messageTo = (one: Context) => mails.filter(({ to }) => to === addressOf(one)).map(({ language, content }) => [language, content.kind === "needs-review" ? content.reasons[0]?.message : null]);
  expect(messageTo(world.admin)).toEqual([["en", expect.stringContaining("7 of 13 people would be removed.")]]);
  expect(messageTo(owner)).toEqual([["de", expect.stringContaining("7 von 13 Personen würden entfernt.")]]);
  expect(await composeMail(world.system, { kind: "magic-link", email: addressOf(owner), url: "https://t.example" })).toMatchObject([{ language: "de" }]);
  const again = { kind: "account-exists" as const, userId: idOf(owner), at: "2026-11-02T09:00:00Z" };
  const [mail] = await composeMail(world.system, again);
  expect(mail).toMatchObject({ to: addressOf(owner), language: "de", content: { url: "http://treeline.example/sign-in", resetUrl: "http://treeline.example/forgot-password" } });
  const [later] = await composeMail(world.system, { ...again, at: "2026-11-02T09:11:00Z" });
  expect(later?.idempotencyKey).not.toBe(mail?.idempotencyKey);
  expect(await composeMail(world.system, { kind: "magic-link", email: "new@test.example", url: "https://t.example" })).toMatchObject([{ language: "en" }]);
  await world.root`update "user" set language = null where id = ${idOf(owner)}`;
});

test("[Y3] a mail that comes late speaks of the run that waits now, and of none once somebody decided", async () => {
  const organizationId = world.organizationId;
  const [first] = (await world.root`select id from run where state = 'held'`).map((row) => String(row["id"]));
  const job = { kind: "needs-review" as const, organizationId, runId: first ?? "" };
  const second = await world.sync(connectionId);
  expect((await composeMail(world.system, job))[0]?.content).toMatchObject({ runId: second.id });
  await runCommand(world.admin, discardRun, { organizationId, runId: second.id });
  expect(await composeMail(world.system, job)).toEqual([]);
  expect(await composeMail(world.system, { ...job, runId: second.id })).toEqual([]);
});

test("[Y3] who switched a kind off gets the others only, and sees what may be chosen", async () => {
  await set(owner, "failing", false);
  world.emulator.faults.set({ kind: "missing-right" });
  for (let i = 0; i < 3; i++) await world.sync(connectionId);
  const mails = await compose();
  expect(mails).toMatchObject([{ to: addressOf(world.admin), content: { kind: "failing", tries: 3, error: { message: expect.stringMatching(/\.$/) }, timeZone: "Europe/Berlin" } }]);
  const kinds = async (one: Context) => (await runQuery(one, listMails, { organizationId: world.organizationId })).mails.map(({ kind, wanted }) => [kind, wanted]);
  expect(await kinds(owner)).toEqual([["import-done", true], ["needs-review", true], ["credential-refused", true], ["failing", false], ["recovered", true], ["digest", false]]);
  expect(await kinds(viewer)).toEqual([["digest", false]]);
});

test("[Y3] bad news that is past by the time of sending is not sent, the good news is", async () => {
  const runId = (await world.root`select last_run_id as id from connection`)[0]?.["id"];
  world.emulator.faults.clear();
  for (const id of team) world.company.update(id, { status: "active" });
  const { id, state } = await world.sync(connectionId);
  expect(state).toBe("succeeded");
  expect(await composeMail(world.system, { kind: "failing", organizationId: world.organizationId, runId })).toEqual([]);
  const mails = await compose();
  expect(mails.map(({ to }) => to).sort()).toEqual([addressOf(world.admin), addressOf(owner)].sort());
  expect(mails[0]?.content).toMatchObject({ kind: "recovered", runId: id, waits: false, counts: { joined: 0, left: 0 } });
});
