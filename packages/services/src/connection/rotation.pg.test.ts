import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { parseKeys } from "../keys.ts";
import { refreshPerson } from "../people/refresh.ts";
import { cleanUp } from "../retention/clean-up.ts";
import { executeRun } from "../sync/execute.ts";
import { getRun } from "../sync/get.ts";
import { startRun } from "../sync/start.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";

const entry = (id: string) => `${id}:${randomBytes(32).toString("base64url")}`;
const [OLD, NEW] = [entry("old"), entry("new")];

let world: World;
let connectionId: string;
beforeAll(async () => {
  world = await startWorld();
  world.company.hire({ firstName: "Kim", lastName: "Berg" });
  world.system.keys = world.admin.keys = parseKeys(OLD);
  const connected = await world.connect();
  ({ connectionId } = connected);
  expect(await world.execute(connected.runId)).toMatchObject({ state: "succeeded" });
});
afterAll(() => world.stop());

/** A sync by a worker with these keys. */
async function syncWith(keys: string) {
  const { organizationId, admin, system } = world;
  const { runId } = await runCommand(admin, startRun, { organizationId, connectionId });
  await executeRun({ ...system, keys: parseKeys(keys) }, { organizationId, runId }, new AbortController().signal);
  return runQuery(admin, getRun, { organizationId, runId });
}

const sealed = async () => (await world.root`select credential from connection`)[0]?.["credential"] as string;
const missingKeys = () => world.logged.filter((line) => line.includes(`"code":"key-missing"`) && line.includes(`"level":50`));

test("security rotation: a key removed too early fails syncs with its reason, loses nothing, and put back brings them on", async () => {
  const before = [await sealed(), [...(await world.people()).keys()]];
  const failed = await syncWith(NEW);
  expect(failed).toMatchObject({ state: "failed", error: { code: "key-missing", message: expect.stringContaining("its key is missing on the server"), action: expect.stringContaining("TREELINE_KEYS") } });
  expect(missingKeys().at(-1)).toContain(`"keyId":"old"`);
  expect(world.logged.join("")).not.toContain(OLD.split(":")[1]);
  expect([await sealed(), [...(await world.people()).keys()]]).toEqual(before);
  const [link] = await world.root`select paused_reason, next_due_at from connection`;
  expect(link).toMatchObject({ paused_reason: null, next_due_at: expect.any(Date) });
  expect(await syncWith(`${NEW},${OLD}`)).toMatchObject({ state: "succeeded" });
});

test("security rotation: a member who refreshes one person reads why it fails", async () => {
  const [kim] = (await world.people()).values();
  const without: Context = { ...world.admin, keys: parseKeys(NEW) };
  const refreshing = runCommand(without, refreshPerson, { organizationId: world.organizationId, personId: kim?.id ?? "" });
  await expect(refreshing).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "key-missing" });
});

test("security rotation: the daily work seals again with the first key, after which the old one can go", async () => {
  await cleanUp({ ...world.system, keys: parseKeys(NEW) });
  expect(missingKeys().at(-1)).toContain(`"keyId":"old"`);
  const kept = await sealed();
  await cleanUp({ ...world.system, keys: parseKeys(`${NEW},${OLD}`) });
  expect(await sealed()).not.toBe(kept);
  const again = await sealed();
  await cleanUp({ ...world.system, keys: parseKeys(`${NEW},${OLD}`) });
  expect(await sealed()).toBe(again);
  expect(await syncWith(NEW)).toMatchObject({ state: "succeeded" });
});

test("security rotation: a worker that has still the old keys alone fails for now, and another one goes on", async () => {
  expect(await syncWith(OLD)).toMatchObject({ state: "failed", error: { code: "key-missing" } });
  expect(await syncWith(`${NEW},${OLD}`)).toMatchObject({ state: "succeeded" });
});
