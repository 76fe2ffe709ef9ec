import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addJob } from "../jobs.ts";
import { overrideField } from "../people/override.ts";
import { discardRun } from "../sync/discard.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand } from "../verb.ts";
import { cleanUp } from "./clean-up.ts";

const DAY = 24 * 60 * 60 * 1_000;
let world: World;
let company: Company;
let connectionId: string;
let organizationId: string;
let zelda: number;
let personId: string;

beforeEach(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Bo", lastName: "Boss", title: "CEO", hireDate: "2019-01-01" });
  zelda = company.hire({ firstName: "Zeldaria", lastName: "Quixworth", title: "Xylophonist", managerId: boss, hireDate: "1987-06-05" });
  for (let n = 0; n < 20; n++) company.hire({ firstName: "Some", lastName: `Body${"abcdefghijklmnopqrstu"[n]}`, title: "Engineer", managerId: boss, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  organizationId = world.organizationId;
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
  personId = (await world.people()).get("Zeldaria Quixworth")?.id ?? "";
});
afterEach(() => world.stop());

const kept = () => world.everythingKept();
const name = /Zeldaria|Quixworth/;
async function leave(): Promise<void> {
  company.leave(zelda, { date: "2026-11-01" });
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { left: 1 } });
}
async function comeBack(): Promise<string> {
  company.update(zelda, { status: "active", terminationDate: null });
  await world.sync(connectionId);
  return (await world.people()).get("Zeldaria Quixworth")?.id ?? (await world.people()).get("Dr. Quixworth")?.id ?? "";
}

test("[K1] who left is kept for the organization's time, and comes back with everything within it", async () => {
  await runCommand(world.admin, overrideField, { organizationId, personId, field: "name", value: "Dr. Quixworth", until: "always" });
  await leave();
  world.moveClock(89 * DAY);
  await cleanUp(world.system);
  expect(await kept()).toMatch(name);
  expect(await comeBack()).toBe(personId);
  expect((await world.people()).get("Dr. Quixworth")?.id).toBe(personId);
});

test("[K1] after it nothing of them is left, once and for all, and who comes back is somebody new", async () => {
  await runCommand(world.admin, overrideField, { organizationId, personId, field: "name", value: "Dr. Quixworth", until: "always" });
  await leave();
  world.moveClock(91 * DAY);
  await cleanUp(world.system);
  expect((await kept()).match(name)).toBeNull();
  await cleanUp(world.system);
  const back = await comeBack();
  expect(back).not.toBe("");
  expect(back).not.toBe(personId);
  expect((await world.people()).get("Zeldaria Quixworth")?.id).toBe(back);
});

test("[K1] a shorter time that the organization chose holds, and those still there are left alone", async () => {
  await world.root`insert into organization_setting (organization_id, retention_days) values (${organizationId}, 10)`;
  await leave();
  world.moveClock(11 * DAY);
  const before = await world.people();
  await cleanUp(world.system);
  expect((await kept()).match(name)).toBeNull();
  expect(await world.people()).toEqual(before);
});

test("one organization's trouble keeps nobody else's leavers, and the job is tried again", async () => {
  for (let n = 0; n < 4; n++) {
    const other = await world.addOrganization();
    const [link] = await world.root<{ id: string }[]>`
      insert into connection (organization_id, provider, state, connected_by) values (${other}, 'personio', 'disconnected', 'somebody') returning id`;
    await world.root`
      insert into person (organization_id, connection_id, external_id, seat, left_at) values (${other}, ${link?.id ?? ""}, 'trouble', 'gone', '2020-01-01')`;
  }
  await world.root.unsafe(`
    create function trouble() returns trigger language plpgsql as $$ begin if old.external_id = 'trouble' then raise 'trouble'; end if; return old; end $$;
    create trigger trouble before delete on person for each row execute function trouble()`);
  await leave();
  world.moveClock(91 * DAY);
  await expect(cleanUp(world.system)).rejects.toThrow();
  expect((await kept()).match(name)).toBeNull();
});

test("[K3] a discarded run's plan is removed after a week, one that still waits is not", async () => {
  for (const { id } of company.all().slice(-9)) company.remove(id);
  const first = await world.sync(connectionId);
  expect(first.state).toBe("held");
  await runCommand(world.admin, discardRun, { organizationId, runId: first.id });
  const waiting = await world.sync(connectionId);
  expect(waiting.state).toBe("held");
  const plans = async () => (await world.root`select run_id from held_plan order by run_id`).map((row) => row["run_id"]);
  world.moveClock(6 * DAY);
  await cleanUp(world.system);
  expect(await plans()).toEqual([first.id, waiting.id].sort());
  world.moveClock(2 * DAY);
  await cleanUp(world.system);
  expect(await plans()).toEqual([waiting.id]);
});

test("findings that were mended long ago go, and jobs that failed for good", async () => {
  await world.root`
    insert into finding (organization_id, connection_id, kind, about, external_ids, found_at, found_run_id, closed_at, closed_run_id)
    select ${organizationId}, ${connectionId}, 'no-name', about, '{}', '2026-01-01', ${connectionId}, closed_at::timestamptz, closed_by::uuid
    from (values ('old', '2026-08-01', ${connectionId}), ('new', '2026-10-01', ${connectionId}), ('open', null, null), ('by a member', '2026-08-01', null)) f (about, closed_at, closed_by)`;
  await addJob(world.system.db.auth, "mail", { kind: "magic-link", email: "old.failure@test.example", url: "http://treeline.example" });
  await addJob(world.system.db.auth, "mail", { kind: "magic-link", email: "new.failure@test.example", url: "http://treeline.example" });
  await addJob(world.system.db.auth, "mail", { kind: "magic-link", email: "still.tried@test.example", url: "http://treeline.example" });
  await world.root`update graphile_worker._private_jobs set attempts = max_attempts where payload::text like '%failure%'`;
  await world.root`alter table graphile_worker._private_jobs disable trigger all`;
  await world.root`
    update graphile_worker._private_jobs set updated_at = ${new Date(world.system.now().getTime() - 8 * DAY)} where payload::text like '%old.failure%' or payload::text like '%still.tried%'`;
  await cleanUp(world.system);
  expect((await world.root`select about from finding where kind = 'no-name' order by about`).map((row) => row["about"])).toEqual(["by a member", "new", "open"]);
  const text = await kept();
  expect(text).not.toContain("old.failure@");
  expect(text).toContain("new.failure@");
  expect(text).toContain("still.tried@");
});

test("security L13: addresses of old invitations and of accounts that were never verified go, with what has ended; members and open invitations stay", async () => {
  const { root, system } = world;
  const now = system.now().getTime();
  const inDays = (days: number) => new Date(now + days * DAY).toISOString();
  const [inviter] = await root`select user_id as id from member where organization_id = ${organizationId} limit 1`;
  const user = (id: string, verified: boolean, created: number) => root`insert into "user" (id, name, email, email_verified, created_at) values (${id}, ${id}, ${`${id}@example.com`}, ${verified}, ${inDays(created)})`;
  const invitation = (id: string, expires: number) => root`insert into invitation (id, organization_id, email, role, expires_at, inviter_id) values (${id}, ${organizationId}, ${`${id}@example.com`}, 'viewer', ${inDays(expires)}, ${inviter?.["id"]})`;
  await Promise.all([
    user("never-verified", false, -31), user("just-signed-up", false, -29), user("verified", true, -400),
    invitation("long-ended", -31), invitation("just-ended", -29), invitation("open", 7),
  ]);
  for (const [id, ends] of [["ended", -2], ["lasting", 5]] as const) {
    await root`insert into session (id, token, expires_at, user_id, ip_address) values (${id}, ${id}, ${inDays(ends)}, 'verified', '203.0.113.7')`;
    await root`insert into verification (id, identifier, value, expires_at) values (${id}, ${id}, 'x', ${inDays(ends)})`;
  }
  await root`insert into request_slot values ('old', ${[now / 1_000 - 90_000]}), ('new', ${[now / 1_000 - 60]})`;
  await root`insert into rate_limit (id, key, count, last_request) values ('old', 'old', 1, ${now - 2 * DAY}), ('new', 'new', 1, ${now})`;
  await cleanUp(system);
  const left = async (query: Promise<readonly Record<string, unknown>[]>) => (await query).map((row) => row["id"]).toSorted();
  expect(await left(root`select id from "user" where id in ('never-verified', 'just-signed-up', 'verified')`)).toEqual(["just-signed-up", "verified"]);
  expect(await left(root`select id from invitation`)).toEqual(["just-ended", "open"]);
  expect(await left(root`select id from session where id in ('ended', 'lasting')`)).toEqual(["lasting"]);
  expect(await left(root`select id from verification where id in ('ended', 'lasting')`)).toEqual(["lasting"]);
  expect(await left(root`select bucket as id from request_slot where bucket in ('old', 'new')`)).toEqual(["new"]);
  expect(await left(root`select id from rate_limit where id in ('old', 'new')`)).toEqual(["new"]);
  expect(await root`select from member where organization_id = ${organizationId}`).not.toHaveLength(0);
});
