import type { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { hidePerson } from "../people/hide.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { discardRun } from "./discard.ts";
import { exportRunLines, listRunLines, type RunLines } from "./lines.ts";

const PEOPLE = 1_200;
let world: World;
let viewer: Context;
let company: Company;
let organizationId: string;
let connectionId: string;
let first: string;

beforeAll(async () => {
  company = generateCompany({ people: PEOPLE });
  world = await startWorld({ company, credentials: [{ ...DEMO_CREDENTIAL }], limits: false });
  organizationId = world.organizationId;
  viewer = await world.addMember("viewer", organizationId);
  const connected = await world.connect();
  connectionId = connected.connectionId;
  first = connected.runId;
  await world.execute(first);
});
afterAll(() => world.stop());

const lines = (runId: string, more: { cursor?: string | null; limit?: number; sort?: "left" } = {}, ctx: Context = viewer) =>
  runQuery(ctx, listRunLines, { organizationId, runId, limit: 100, ...more });
const nameOf = (id: number) => `${company.get(id).preferredName ?? `${company.get(id).firstName} ${company.get(id).lastName}`}`;

test("a first import is counted in one sentence and listed page by page, nobody twice and nobody left out", async () => {
  const page = await lines(first);
  expect(page).toMatchObject({ total: PEOPLE, next: "100", sentences: [{ text: "1,200 people were imported.", personIds: [] }] });
  const seen: (string | null)[] = [];
  for (let cursor: string | null = null; ; ) {
    const next: RunLines = await lines(first, { cursor, limit: 500 });
    seen.push(...next.lines.map(({ personId }) => personId));
    if (cursor !== null) expect(next.sentences).toEqual([]);
    if (next.next === null) break;
    cursor = next.next;
  }
  expect(new Set(seen).size).toBe(PEOPLE);
  expect(seen).toHaveLength(PEOPLE);
  const file = await runQuery(viewer, exportRunLines, { organizationId, runId: first });
  expect(new Set(file.map(({ personId }) => personId))).toEqual(new Set(seen));
  const [line] = page.lines;
  expect(file.find(({ personId }) => personId === line?.personId)).toEqual({ ...line, picture: undefined });
  expect(await lines(first, { sort: "left" })).toMatchObject({ lines: [], total: 0, next: null, sorts: { joined: PEOPLE } });
  await expect(lines(first, { cursor: "no page" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a run that changed nothing has no lines", async () => {
  const { id } = await world.sync(connectionId);
  expect(await lines(id)).toMatchObject({ lines: [], sentences: [], total: 0, next: null });
});

test("a held run lists what waits, also once it was discarded", async () => {
  const gone = company.all().slice(-60).map(({ id }) => id);
  const names = gone.map(nameOf);
  for (const id of gone) company.leave(id, { date: "2026-11-01" });
  for (const id of company.all().slice(-140, -60).map((one) => one.id)) company.leave(id, { date: "2026-11-01" });
  const held = await world.sync(connectionId);
  expect(held.state).toBe("held");
  const waiting = await lines(held.id, { limit: 500 });
  expect(waiting.total).toBeGreaterThanOrEqual(140);
  expect(waiting.lines.filter(({ kind }) => kind === "left")).toHaveLength(140);
  expect(waiting.lines[0]).toMatchObject({ kind: "left", said: true });
  expect(waiting.lines.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(waiting.sentences[0]?.text).toMatch(/ would /);
  await runCommand(world.admin, discardRun, { organizationId, runId: held.id });
  expect(await lines(held.id, { limit: 500 })).toEqual(waiting);
});

test("a held run does not name to a viewer whom a member hid", async () => {
  const held = await world.sync(connectionId);
  expect(held.state).toBe("held");
  const personId = (await lines(held.id)).lines[0]?.personId ?? "nobody";
  const named = async (ctx: Context) => JSON.stringify(await lines(held.id, { limit: 500 }, ctx)).includes(personId);
  expect(await named(viewer)).toBe(true);
  await runCommand(world.admin, hidePerson, { organizationId, personId, hidden: true });
  expect([await named(viewer), await named(world.admin)]).toEqual([false, true]);
});
