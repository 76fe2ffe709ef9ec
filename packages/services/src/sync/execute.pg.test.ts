import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getConnection } from "../connection/get.ts";
import { listFindings } from "../findings/list.ts";
import { startWorld, type World } from "../testing.ts";
import { runQuery } from "../verb.ts";

let world: World;
let connectionId: string;
let ada: number, ben: number, cem: number, dora: number;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  ada = company.hire({ firstName: "Ada", lastName: "Łukasz\u0000 ", title: "CEO", hireDate: "2019-01-01", salary: 987_654, office: "Geheimbüro 7", birthday: "1971-03-09", department: "Abteilung 51", gender: "nonbinary" });
  ben = company.hire({ firstName: "Ben", lastName: "Berg", title: "CTO", managerId: ada, hireDate: "2020-01-01" });
  cem = company.hire({ firstName: "Cem", lastName: "\"Can\" \\ {x},", title: "Engineer", managerId: ben, hireDate: "2021-01-01" });
  dora = company.hire({ firstName: "", lastName: "", title: null, email: "dora.d@test.example", managerId: ben, hireDate: "2021-01-01" });
  world = await startWorld({ company, credentials: [{ ...DEMO_CREDENTIAL }, EVERYTHING_CREDENTIAL] });
});
afterAll(() => world.stop());

/** Identity of every row version: a rewritten row has another place or transaction. */
const versions = () => world.root`select ctid::text, xmin::text, id from person order by id`;

test("the first import brings everybody with their manager, and asks for the mail", async () => {
  const connected = await world.connect(EVERYTHING_CREDENTIAL);
  connectionId = connected.connectionId;
  const run = await world.execute(connected.runId);
  expect(run).toMatchObject({ state: "succeeded", trigger: "set-up", step: "done", error: null, counts: { read: 4, joined: 4, changed: 0, left: 0, unchanged: 0 } });
  expect(run.steps.map((step) => step.name)).toEqual(["read", "plan", "apply"]);
  expect(run.requests).toBe(3);
  const people = await world.people();
  expect([...people.keys()].sort()).toEqual(["Ada Łukasz", "Ben Berg", "Cem \"Can\" \\ {x},", "dora.d"]);
  expect(people.get("Ben Berg")).toMatchObject({ title: "CTO", externalId: String(ben), startDate: "2020-01-01", managerId: people.get("Ada Łukasz")?.id, seat: "person", picture: null });
  const mails = await world.root`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail'`;
  expect(mails.map((row) => row["payload"])).toEqual([{ kind: "import-done", organizationId: world.organizationId, runId: connected.runId }]);
});

test("an employee without any name is on the chart, and on the list to mend", async () => {
  const { findings } = await runQuery(world.admin, listFindings, { organizationId: world.organizationId });
  expect(findings.find(({ kind }) => kind === "no-name")).toMatchObject({
    since: world.system.now().toISOString(), closedAt: null,
    people: [{ personId: (await world.people()).get("dora.d")?.id, externalId: String(dora), name: "dora.d", link: null }],
  });
  expect(findings.map(({ kind }) => kind).sort()).toEqual(["no-name", "no-picture", "no-title"]);
});

test("[X4] the same again writes no row but the run's, and no second mail", async () => {
  const before = await versions();
  const run = await world.sync(connectionId);
  expect(run).toMatchObject({ state: "succeeded", trigger: "button", counts: { read: 4, joined: 0, changed: 0, left: 0, unchanged: 4 } });
  expect(await versions()).toEqual(before);
  const [mails] = await world.root`select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail'`;
  expect(mails?.["n"]).toBe(1);
});

test("hired, promoted, moved and left in Personio: so on the chart, and only their rows are written", async () => {
  const before = new Map((await versions()).map((row) => [row["id"], row["ctid"]]));
  world.company.hire({ firstName: "Eva", lastName: "Ek", title: "Designer", managerId: ada, hireDate: "2026-11-01" });
  world.company.promote(ben, "Chief Technology Officer");
  world.company.move(cem, ada);
  world.company.leave(dora, { date: "2026-10-31" });
  const run = await world.sync(connectionId);
  expect(run.counts).toMatchObject({ read: 5, joined: 1, changed: 2, left: 1, unchanged: 1 });
  const people = await world.people();
  const top = people.get("Ada Łukasz");
  expect(people.get("Eva Ek")?.managerId).toBe(top?.id);
  expect(people.get("Ben Berg")?.title).toBe("Chief Technology Officer");
  expect(people.get("Cem \"Can\" \\ {x},")?.managerId).toBe(top?.id);
  expect(people.has("dora.d")).toBe(false);
  const after = await versions();
  expect(after.filter((row) => before.get(row["id"]) === row["ctid"]).map((row) => row["id"])).toEqual([top?.id]);
});

test("a manager who leaves makes a vacant seat, and comes back as the same person", async () => {
  world.company.move(cem, ben);
  await world.sync(connectionId);
  const id = (await world.people()).get("Ben Berg")?.id;
  world.company.update(ben, { status: "inactive" });
  await world.sync(connectionId);
  expect((await world.people()).get("vacant Chief Technology Officer")).toMatchObject({ id, externalId: null, email: null, startDate: null, picture: null, seat: "vacant" });
  world.company.update(ben, { status: "active", terminationDate: null });
  await world.sync(connectionId);
  expect((await world.people()).get("Ben Berg")?.id).toBe(id);
});

test("nothing but the six fields is kept anywhere: no salary, office, birthday, department or gender", async () => {
  const kept = await world.everythingKept();
  expect(kept).toContain("Ada Łukasz");
  for (const secret of ["987654", "Geheimbüro", "1971-03-09", "Abteilung 51", "nonbinary"]) expect(kept).not.toContain(secret);
  expect(world.logged.join("\n")).not.toMatch(/Ada|Berg|test\.example/);
  expect(kept).not.toContain(EVERYTHING_CREDENTIAL.clientSecret);
});

test.for([
  ["Personio down", { kind: "502" }, "unavailable"],
  ["an answer that is cut off", { kind: "truncated-json" }, "bad-answer"],
  ["success: false with 200", { kind: "success-false" }, "bad-answer"],
  ["an empty list", { kind: "empty-list" }, "incomplete"],
  ["the right taken away", { kind: "missing-right" }, "missing-right"],
] as const)("[X3] %s fails the run and leaves the chart as it is", { timeout: 60_000 }, async ([, { kind }, code]) => {
  const before = await versions();
  world.emulator.faults.set({ kind, path: /employees\?/ });
  const run = await world.sync(connectionId);
  world.emulator.faults.clear();
  expect(run).toMatchObject({ state: "failed", counts: null, error: { code } });
  expect(run.error?.message).toMatch(/^[A-Z].*\.$/);
  expect(run.error?.action).toMatch(/\.$/);
  expect(await versions()).toEqual(before);
});

test("[X6] failures come again after 1, 5, 15 and 60 minutes, then at the next slot; one success ends that", async () => {
  const due = async () => Date.parse((await runQuery(world.admin, getConnection, { organizationId: world.organizationId })).connection?.nextDueAt ?? "") - world.system.now().getTime();
  const minutes: number[] = [];
  await world.sync(connectionId);
  world.emulator.faults.set({ kind: "missing-right" });
  for (let i = 0; i < 5; i++) {
    await world.sync(connectionId);
    minutes.push(Math.floor((await due()) / 60_000));
  }
  world.emulator.faults.clear();
  expect(minutes.slice(0, 4)).toEqual([1, 5, 15, 60]);
  expect(minutes[4]).toBeGreaterThanOrEqual(360);
  expect(minutes[4]).toBeLessThanOrEqual(365);
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  expect(await due()).toBeGreaterThanOrEqual(6 * 3_600_000);
});

test("[X7] a revoked credential pauses the schedule only: the button still tries, and a success resumes it", async () => {
  const revoked = world.emulator.credentials.splice(1, 1);
  world.emulator.faults.set({ kind: "token-expired" });
  const run = await world.sync(connectionId);
  world.emulator.faults.clear();
  expect(run).toMatchObject({ state: "failed", error: { code: "credential-refused", action: expect.stringContaining("use its credential") } });
  const paused = await runQuery(world.admin, getConnection, { organizationId: world.organizationId });
  expect(paused.connection).toMatchObject({ pausedReason: "credential-refused", nextDueAt: null });
  world.emulator.credentials.push(...revoked);
  expect((await world.sync(connectionId)).state).toBe("succeeded");
  const resumed = await runQuery(world.admin, getConnection, { organizationId: world.organizationId });
  expect(resumed.connection?.pausedReason).toBeNull();
  expect(resumed.connection?.nextDueAt).not.toBeNull();
});

test("rows that can't be read spoil nothing: their people keep the last values", async () => {
  const before = (await world.people()).size;
  world.emulator.faults.set({ kind: "unreadable-row" });
  const run = await world.sync(connectionId);
  world.emulator.faults.clear();
  expect(run).toMatchObject({ state: "succeeded", counts: { joined: 0, left: 0 } });
  expect((await world.people()).size).toBe(before);
});

test("[X9] a key that can't be read any more freezes its field, with a notice", async () => {
  const credential = world.emulator.credentials.at(-1);
  if (credential) credential.attributes = DEMO_CREDENTIAL.attributes.filter((key) => key !== "position");
  const run = await world.sync(connectionId);
  expect(run.reasons).toEqual([expect.objectContaining({ kind: "lost-key", field: "position" })]);
  expect((await world.people()).get("Ben Berg")?.title).toBe("Chief Technology Officer");
});
