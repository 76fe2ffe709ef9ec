import { Company } from "@treeline/personio-emulator/company";
import { CREDENTIAL_PRESETS, DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL, NO_RIGHT_CREDENTIAL, THEORG_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { listUnplaced } from "../chart/unplaced.ts";
import { AppError } from "../error.ts";
import { createExport } from "../export/create.ts";
import { getExport } from "../export/get.ts";
import { startRun } from "../sync/start.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { checkConnection } from "./check.ts";
import { disconnect } from "./disconnect.ts";
import { getConnection } from "./get.ts";
import { listNeededAttributes } from "./needed.ts";
import { replaceCredential } from "./replace-credential.ts";

let world: World;
const NAMELESS = { clientId: "papi-nameless", clientSecret: "nameless-secret", attributes: ["email", "first_name"] };

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01" });
  for (let i = 0; i < 150; i++) company.hire({ firstName: "Old", lastName: `Timer ${i}`, managerId: boss, hireDate: "2010-01-01", terminationDate: "2015-01-01", status: "inactive" });
  for (let i = 0; i < 9; i++) company.hire({ firstName: "Ben", lastName: `Berg ${i}`, managerId: boss, hireDate: "2020-01-01" });
  world = await startWorld({ company, credentials: [...Object.values(CREDENTIAL_PRESETS), NAMELESS] });
});
afterAll(() => world.stop());
afterEach(() => world.emulator.faults.clear());

const check = (credential: { clientId: string; clientSecret: string }) =>
  runCommand(world.admin, checkConnection, { organizationId: world.organizationId, provider: "personio", clientId: credential.clientId, clientSecret: credential.clientSecret });

test("a tidy credential is ready in all ten", async () => {
  const { attributes, canImport } = await check(DEMO_CREDENTIAL);
  expect(canImport).toBe(true);
  expect(attributes.map(({ key, state }) => [key, state])).toEqual(DEMO_CREDENTIAL.attributes.map((key) => [key, "ready"]));
});

test("what to tick is told in the reader's words, with the name in one line and what else Personio calls a thing", async () => {
  const tell = async (language: "en" | "de") => (await runQuery({ ...world.admin, language }, listNeededAttributes, { organizationId: world.organizationId })).attributes;
  const english = await tell("en");
  expect(english.flatMap(({ keys }) => keys)).toEqual(DEMO_CREDENTIAL.attributes);
  expect(english[0]).toMatchObject({ keys: ["first_name", "last_name"], label: "First name, Last name", reason: expect.stringContaining("can't import without it") });
  expect((await tell("de")).map(({ label }) => label)).toContain("Eintrittsdatum (auch: Anstelldatum)");
});

test("what theorg.com's guide grants can import, and says what each missing attribute costs", async () => {
  const { attributes, canImport } = await check(THEORG_CREDENTIAL);
  expect(canImport).toBe(true);
  const missing = attributes.filter(({ state }) => state === "missing");
  expect(missing.map(({ key }) => key)).toEqual(["preferred_name", "email", "position", "supervisor"]);
  expect(missing.at(-1)?.consequence).toMatch(/^Everyone is unplaced/);
  expect(attributes.filter(({ state }) => state === "excess").map(({ key }) => key)).toEqual(["gender", "office"]);
});

test("excess is named by its label; what Personio adds by itself is none", async () => {
  const { attributes } = await check(EVERYTHING_CREDENTIAL);
  expect(attributes.find(({ key }) => key === "fix_salary")).toMatchObject({ state: "excess", consequence: expect.stringContaining("can also read Fix salary; untick it") });
  expect(attributes.some(({ key }) => ["id", "created_at", "last_modified_at"].includes(key))).toBe(false);
});

test.for([
  ["a wrong secret", { ...DEMO_CREDENTIAL, clientSecret: "wrong" }, "credential-refused"],
  ["a missing right", NO_RIGHT_CREDENTIAL, "missing-right"],
] as const)("%s is refused with words to act on", async ([, credential, reason]) => {
  await expect(check(credential)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason, action: expect.stringContaining("Personio") });
  await expect(world.connect(credential)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason });
});

test("credentials can't be tried by the thousand: beyond twenty a minute Personio is not asked, and it is said when to try again", async () => {
  const organizationId = await world.addOrganization();
  const owner = await world.addMember("owner", organizationId);
  const wrong = { organizationId, provider: "personio" as const, clientId: "papi-guess", clientSecret: "guess" };
  // So many at once leave none of the minute's token requests to the other tests.
  world.emulator.limits.enabled = false;
  onTestFinished(() => void (world.emulator.limits.enabled = true));
  const asked = () => world.emulator.requests.filter(({ url }) => url.includes("/auth")).length;
  const [before, guesses] = [asked(), await Promise.allSettled(Array.from({ length: 34 }, () => runCommand(owner, checkConnection, wrong)))];
  const reasons = guesses.map((one) => (one.status === "rejected" && one.reason instanceof AppError ? one.reason.reason : null));
  expect([reasons.filter((one) => one === "credential-refused").length, reasons.filter((one) => one === "too-many-tries").length]).toEqual([20, 14]);
  // Each refusal is asked about once more before it is believed.
  expect(asked() - before).toBe(40);
  const refused = await runCommand(owner, checkConnection, wrong).catch((error: unknown) => error);
  if (!(refused instanceof AppError)) throw new Error("was not refused");
  expect(refused.code).toBe("TOO_MANY_REQUESTS");
  expect(refused.told("en").action).toMatch(/^Try again in [1-6]?\d seconds\.$/);
  expect(refused.told("de").action).toMatch(/^Versuchen Sie es in [1-6]?\d Sekunden noch einmal\.$/);
  await expect(check(DEMO_CREDENTIAL)).resolves.toMatchObject({ canImport: true });
});

test("Personio being down is said, and nothing is saved", async () => {
  world.emulator.faults.set({ kind: "502" });
  await expect(world.connect()).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "unavailable" });
  expect(await runQuery(world.admin, getConnection, { organizationId: world.organizationId })).toEqual({ connection: null });
});

test("without first and last name the check says so and connect refuses", async () => {
  expect((await check(NAMELESS)).canImport).toBe(false);
  await expect(world.connect(NAMELESS)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "names-missing" });
});

test("with theorg.com's attributes everybody is imported, and unplaced", async () => {
  const { connectionId, runId } = await world.connect(THEORG_CREDENTIAL);
  expect(await world.execute(runId)).toMatchObject({ state: "succeeded", counts: { joined: 10 } });
  const { people } = await runQuery(world.admin, listUnplaced, { organizationId: world.organizationId });
  expect(people.map(({ name, title, reason }) => [name, title, reason])).toContainEqual(["Ada Ahn", null, "none"]);
  expect(people).toHaveLength(10);
  await expect(world.connect()).rejects.toMatchObject({ code: "CONFLICT", reason: "connected" });
  const { runId: next } = await replace(connectionId, DEMO_CREDENTIAL);
  expect(await world.execute(next)).toMatchObject({ state: "succeeded", counts: { joined: 0, left: 0 } });
  expect((await runQuery(world.admin, listUnplaced, { organizationId: world.organizationId })).people).toEqual([]);
});

const replace = (connectionId: string, { clientId, clientSecret }: { clientId: string; clientSecret: string }) =>
  runCommand(world.admin, replaceCredential, { organizationId: world.organizationId, connectionId, clientId, clientSecret });

const connectionNow = async () => (await runQuery(world.admin, getConnection, { organizationId: world.organizationId })).connection;

test("the secret is sealed: no row, job or log line shows it", async () => {
  const kept = await world.everythingKept();
  expect(kept).not.toContain(DEMO_CREDENTIAL.clientSecret);
  expect(kept).not.toContain(DEMO_CREDENTIAL.clientId);
  expect(await connectionNow()).toMatchObject({ clientIdHint: DEMO_CREDENTIAL.clientId.slice(-4), grantedKeys: DEMO_CREDENTIAL.attributes });
});

test("another account's credential is refused and the old one stays", async () => {
  const other = new Company({ name: "Other", domain: "other.example" });
  for (let i = 0; i < 20; i++) other.hire({ id: 9_000_000 + i, firstName: "Strange", lastName: `Person ${i}`, hireDate: "2019-01-01" });
  const elsewhere = await startWorld({ company: other });
  const astray = { ...world.admin, personioBaseUrl: elsewhere.emulator.url };
  const id = (await connectionNow())?.id ?? "";
  await expect(
    runCommand(astray, replaceCredential, { organizationId: world.organizationId, connectionId: id, clientId: DEMO_CREDENTIAL.clientId, clientSecret: DEMO_CREDENTIAL.clientSecret }),
  ).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "another-account", message: expect.stringContaining("This looks like another Personio account") });
  await elsewhere.stop();
  expect((await world.sync(id)).state).toBe("succeeded");
});

test("disconnected, people may stay; connecting again revives everybody under the same ids", async () => {
  const before = await world.people();
  const id = (await connectionNow())?.id ?? "";
  await runCommand(world.admin, disconnect, { organizationId: world.organizationId, connectionId: id, people: "keep" });
  expect(await connectionNow()).toMatchObject({ state: "disconnected", nextDueAt: null, clientIdHint: null });
  expect(await world.people()).toEqual(before);
  await expect(runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId: id })).rejects.toMatchObject({ code: "CONFLICT", reason: "disconnected" });
  const again = await world.connect();
  expect(again.connectionId).toBe(id);
  expect(await world.execute(again.runId)).toMatchObject({ state: "succeeded", counts: { joined: 0, left: 0, unchanged: 10 } });
  expect(await world.people()).toEqual(before);
});

test("security M4: a member may disconnect, but not erase everybody", async () => {
  const id = (await connectionNow())?.id ?? "";
  const member = await world.addMember("member", world.organizationId);
  const before = await world.people();
  const end = (people: "keep" | "erase") => runCommand(member, disconnect, { organizationId: world.organizationId, connectionId: id, people });
  await expect(end("erase")).rejects.toMatchObject({ code: "FORBIDDEN", reason: "role" });
  expect((await connectionNow())?.state).toBe("connected");
  await end("keep");
  expect(await world.people()).toEqual(before);
  await world.execute((await world.connect()).runId);
});

test("security M5: files of the chart go when everybody is erased", async () => {
  const { organizationId } = world;
  const id = (await connectionNow())?.id ?? "";
  const { exportId } = await runCommand(world.admin, createExport, { organizationId, format: "csv", page: "a4", landscape: true, arrangement: "tree", density: "normal" });
  expect(await runQuery(world.admin, getExport, { organizationId, exportId })).toMatchObject({ state: "waiting" });
  await runCommand(world.admin, disconnect, { organizationId, connectionId: id, people: "erase" });
  await expect(runQuery(world.admin, getExport, { organizationId, exportId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await world.execute((await world.connect()).runId);
});

test("disconnecting ends what is queued, and erasing leaves nothing of anybody", async () => {
  const id = (await connectionNow())?.id ?? "";
  const { runId } = await runCommand(world.admin, startRun, { organizationId: world.organizationId, connectionId: id });
  await runCommand(world.admin, disconnect, { organizationId: world.organizationId, connectionId: id, people: "erase" });
  expect((await world.execute(runId)).state).toBe("discarded");
  expect(await world.people()).toEqual(new Map());
  expect(await world.everythingKept()).not.toMatch(/Ada|Berg/);
});

test("a viewer may not connect, and a stranger learns nothing", async () => {
  const viewer = await world.addMember("viewer", world.organizationId);
  const stranger = await world.addMember("owner", await world.addOrganization());
  const input = { organizationId: world.organizationId, provider: "personio" as const, clientId: "a", clientSecret: "b" };
  await expect(runCommand(viewer, checkConnection, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(runCommand(stranger, checkConnection, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
