import { generateCompany } from "@treeline/personio-emulator/generate";
import type { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterEach, expect, test } from "vitest";
import { AppError } from "../error.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { approveRun } from "./approve.ts";
import { discardRun } from "./discard.ts";
import { listRunLines } from "./lines.ts";

let world: World;
let connectionId: string;
afterEach(() => world.stop());

/** A company of so many people, imported. */
async function importCompany(people: number): Promise<Company> {
  const company = generateCompany({ people });
  world = await startWorld({ company, credentials: [{ ...DEMO_CREDENTIAL }], limits: false });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  expect(await world.execute(connected.runId)).toMatchObject({ state: "succeeded", counts: { joined: people } });
  return company;
}

const reviewMails = async () =>
  (await world.root`select payload->>'runId' as run from graphile_worker._private_jobs where payload->>'kind' = 'needs-review'`).map((row) => row["run"]);
const approve = async (runId: string) => {
  await runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId });
  return world.execute(runId);
};
const present = async () => (await world.root`select count(*)::int as n from person where seat = 'person'`)[0]?.["n"];
const chart = () => world.root`select external_id, seat, name, title, manager_id from person order by external_id`;
const lastOf = (company: Company, n: number) => company.all().slice(-n).map(({ id }) => id);

test.for([
  [5, 2, "unsaid-leaves"],
  [30, 2, "unsaid-leaves"],
  [240, 8, "unsaid-leaves"],
  [10_000, 301, "unsaid-leaves"],
] as const)("[X8] of %i people %i no longer listed: held, the chart stays, and applying it takes them off", { timeout: 60_000 }, async ([people, gone, kind]) => {
  const company = await importCompany(people);
  const before = await chart();
  for (const id of lastOf(company, gone)) company.remove(id);
  const held = await world.sync(connectionId);
  expect(held).toMatchObject({ state: "held", partly: false, counts: { left: gone } });
  expect(held.reasons.map((reason) => reason.kind)).toContain(kind);
  expect(held.reasons[0]?.message).toMatch(/^[A-Z0-9].*\.$/);
  expect(await chart()).toEqual(before);
  expect(await reviewMails()).toEqual([held.id]);
  expect(await approve(held.id)).toMatchObject({ id: held.id, state: "succeeded", counts: { left: gone }, decidedBy: expect.stringContaining("admin") });
  expect(await present()).toBe(people - gone);
});

test.for([[5, 1], [30, 1], [240, 7]] as const)("[X8] of %i people %i no longer listed: applies by itself", async ([people, gone]) => {
  const company = await importCompany(people);
  for (const id of lastOf(company, gone)) company.remove(id);
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: gone } });
});

test("[X8] people let go in words go by themselves up to a tenth, and what trickles adds up over a day", async () => {
  const company = await importCompany(240);
  const leavers = lastOf(company, 30);
  for (const id of leavers.slice(0, 24)) company.update(id, { status: "inactive" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 24 } });
  for (const id of leavers.slice(24, 26)) company.update(id, { status: "inactive" });
  const held = await world.sync(connectionId);
  expect(held).toMatchObject({ state: "held", reasons: [{ kind: "leaves", count: 26 }] });
  world.moveClock(25 * 3_600_000);
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 2 } });
});

test("[X8] a re-organisation: joins, leavers and titles apply, the moves wait until somebody applies them", async () => {
  const company = await importCompany(240);
  const staff = company.all();
  const [first, second] = [staff[0]?.id ?? 0, staff[1]?.id ?? 0];
  const moved = staff.filter(({ managerId }) => managerId !== null).slice(-100).map(({ id }) => id);
  for (const id of moved) company.move(id, company.get(id).managerId === first ? second : first);
  company.promote(first, "Chief of Everything");
  company.hire({ firstName: "Nia", lastName: "New", managerId: second, hireDate: "2026-10-01" });
  const held = await world.sync(connectionId);
  expect(held).toMatchObject({ state: "held", partly: true, counts: { joined: 1 } });
  expect(held.reasons.map((reason) => reason.kind)).toEqual(["moves"]);
  const people = await world.people();
  expect([...people.values()].find(({ externalId }) => externalId === String(first))?.title).toBe("Chief of Everything");
  expect(people.get("Nia New")).toBeDefined();
  const managerOf = async (id: number) => (await world.root`select m.external_id from person p join person m on m.id = p.manager_id where p.external_id = ${String(id)}`)[0]?.["external_id"];
  const last = moved.at(-1) ?? 0;
  expect(await managerOf(last)).not.toBe(String(company.get(last).managerId));
  expect(await approve(held.id)).toMatchObject({ state: "succeeded" });
  expect(await managerOf(last)).toBe(String(company.get(last).managerId));
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { changed: 0, joined: 0, left: 0 } });
});

test("[X8] another account's credential: everybody would go and as many come, so all of it waits", async () => {
  const company = await importCompany(30);
  for (const { id } of company.all().toReversed()) company.remove(id);
  for (let n = 1; n <= 30; n++) company.hire({ id: 9_000_000 + n, firstName: `Other${n}`, hireDate: "2020-01-01" });
  const held = await world.sync(connectionId);
  expect(held.state).toBe("held");
  expect(held.reasons.map((reason) => reason.kind)).toEqual(expect.arrayContaining(["leaves", "unsaid-leaves", "joins"]));
  expect(await present()).toBe(30);
});

test("[X8] the same reasons again: the newer run takes the older one's place, and nobody is mailed twice", async () => {
  const company = await importCompany(30);
  for (const id of lastOf(company, 3)) company.remove(id);
  const first = await world.sync(connectionId);
  const second = await world.sync(connectionId);
  expect(second.state).toBe("held");
  const { runs } = await world.runs();
  expect(runs.find(({ id }) => id === first.id)).toMatchObject({ state: "discarded", supersededBy: second.id, decidedBy: null });
  expect(await reviewMails()).toEqual([first.id]);
  await expect(runCommand(world.admin, approveRun, { organizationId: world.organizationId, runId: first.id })).rejects.toMatchObject({ code: "CONFLICT", reason: "not-held" });
});

test("[X8] applying reads again: less than shown applies, more is held again and shows what is new", async () => {
  const company = await importCompany(30);
  const gone = lastOf(company, 4);
  for (const id of gone.slice(0, 2)) company.remove(id);
  const held = await world.sync(connectionId);
  company.remove(gone[2] ?? 0);
  const again = await approve(held.id);
  expect(again).toMatchObject({ id: held.id, state: "held", decidedBy: null, reasons: [{ kind: "beyond-approved", count: 1 }] });
  expect(await runQuery(world.admin, listRunLines, { organizationId: world.organizationId, runId: held.id, limit: 100 })).toMatchObject({ total: 1, lines: [{ kind: "left" }] });
  expect(await present()).toBe(30);
  expect(await approve(held.id)).toMatchObject({ state: "succeeded", counts: { left: 3 } });
  const [kept] = await world.root`select count(*)::int as n from held_plan`;
  expect(kept?.["n"]).toBe(0);
});

test("[X8] discarded: the chart stays, and the next run asks again without a mail", async () => {
  const company = await importCompany(30);
  for (const id of lastOf(company, 2)) company.remove(id);
  const held = await world.sync(connectionId);
  await runCommand(world.admin, discardRun, { organizationId: world.organizationId, runId: held.id });
  expect(await present()).toBe(30);
  expect((await world.sync(connectionId)).state).toBe("held");
  expect(await reviewMails()).toHaveLength(1);
});

test("a viewer may not decide, a stranger finds nothing, and twice is refused in words", async () => {
  const company = await importCompany(30);
  for (const id of lastOf(company, 2)) company.remove(id);
  const { id: runId } = await world.sync(connectionId);
  const { organizationId } = world;
  const viewer = await world.addMember("viewer", organizationId);
  await expect(runCommand(viewer, approveRun, { organizationId, runId })).rejects.toMatchObject({ code: "FORBIDDEN" });
  const elsewhere = await world.addOrganization();
  const stranger = await world.addMember("owner", elsewhere);
  await expect(runCommand(stranger, approveRun, { organizationId, runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(stranger, discardRun, { organizationId: elsewhere, runId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const both = await Promise.allSettled([1, 2].map(() => runCommand(world.admin, approveRun, { organizationId, runId })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(AppError);
  expect(await world.execute(runId)).toMatchObject({ state: "succeeded" });
});

test("[X8] everybody's title emptied waits; one title emptied goes through", async () => {
  const company = await importCompany(30);
  const titled = company.all().filter(({ title }) => title !== null);
  company.promote(titled[0]?.id ?? 0, null);
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { changed: 1 } });
  for (const { id } of titled) company.promote(id, null);
  const held = await world.sync(connectionId);
  expect(held).toMatchObject({ state: "held", reasons: [{ kind: "emptied", field: "title", count: titled.length - 1 }] });
});
