import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql as query } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAddress } from "./connect/address.ts";
import { startEmbedded, type Embedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { openQueuePool } from "./queue-pool.ts";
import { openAsTenant } from "./roles.ts";
import { withTenant } from "./tenant.ts";
import { asTestLogin, TEST_LOGIN } from "./testing.ts";

// Roles belong to the cluster, so these tests have one of their own.
const folder = mkdtempSync(join(tmpdir(), "treeline-grants-"));
let server: Embedded;
let owner: postgres.Sql;

beforeAll(async () => {
  server = await startEmbedded({ dataDir: folder, settings: { fsync: "off" } });
  owner = postgres(server.url, { max: 1, onnotice: () => {} });
}, 60_000);
afterAll(async () => {
  await owner.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const mend = (url = server.url) => migrate(url, { login: TEST_LOGIN });
const appUrl = (url = server.url) => asTestLogin(url);

/** Who may do what, by the database's own lists, without the order of grants. */
async function rights(sql: postgres.Sql) {
  const rows = await sql`
    select 'table ' || c.oid::regclass as thing, a::text as right from pg_class c, unnest(c.relacl) a where c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace, 'treeline'::regnamespace)
    union all select 'function ' || p.oid::regprocedure, coalesce(a::text, 'open') from pg_proc p left join unnest(p.proacl) a on true where p.pronamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
    union all select 'schema ' || nspname, a::text from pg_namespace, unnest(nspacl) a where nspname in ('public', 'graphile_worker', 'treeline')
    union all select 'policy ' || polrelid::regclass, polname from pg_policy
    union all select 'member ' || m.member::regrole, m.roleid::regrole::text from pg_auth_members m where m.roleid::regrole::text like 'treeline%'
    union all select 'role ' || rolname, concat(rolsuper, rolcanlogin, rolinherit, rolcreaterole, rolbypassrls) from pg_roles where rolname like 'treeline%' order by 1, 2`;
  // What an owner may do is written down only where something else is, too.
  return rows.map((row) => `${row["thing"]}: ${row["right"]}`).filter((line) => !line.includes(": postgres="));
}

/** What a process does first, and then a read and a write of each kind. */
async function useAsProcess(url: string): Promise<string | undefined> {
  const { db, direct } = await openAsTenant({ address: parseAddress(url) });
  const pool = openQueuePool({ url: direct, max: 1, onLost: () => {} });
  try {
    await db.auth.execute(query`select count(*) from "user"`);
    await withTenant(db, "a", (tx) => tx.execute(query`select treeline_enqueue('mail', '{}', null, null, 1)`));
    await pool.query("delete from graphile_worker._private_jobs");
    const [row] = await withTenant(db, "a", (tx) => tx.execute<{ name: string }>(query`select organization_id as name from organization_setting`));
    return row?.name;
  } finally {
    await Promise.all([db.close(), pool.end()]);
  }
}

describe("case A8: each migrate mends roles and grants", () => {
  test("dropped with all they had, they are all back, and the data is", async () => {
    await mend();
    await owner`insert into organization (id, name, slug) values ('a', 'A', 'a')`;
    await owner`insert into organization_setting (organization_id) values ('a')`;
    const before = await rights(owner);
    const roles = ["treeline_app", "treeline_auth", "treeline_queue", TEST_LOGIN.user];
    for (const role of roles) await owner.unsafe(`drop owned by ${role}; drop role ${role}`);
    await expect(useAsProcess(appUrl())).rejects.toThrow(/DATABASE_URL can't be used: .*user "treeline"/);
    await expect(useAsProcess(server.url)).rejects.toThrow(/has not been migrated. Run migrate/);
    await mend();
    expect(await rights(owner)).toEqual(before);
    expect(await useAsProcess(appUrl())).toBe("a");
  }, 60_000);

  test("a second migrate changes nothing, and two at once get on", async () => {
    const before = await rights(owner);
    await Promise.all([mend(), mend()]);
    expect(await rights(owner)).toEqual(before);
  }, 60_000);

  test("a restore without privileges leaves functions open to everybody, and migrate closes them", async () => {
    const before = await rights(owner);
    const functions = await owner<{ name: string }[]>`select oid::regprocedure::text as name from pg_proc where pronamespace = 'public'::regnamespace`;
    for (const { name } of functions) await owner.unsafe(`revoke all on function ${name} from treeline_app, treeline_auth; grant execute on function ${name} to public`);
    await owner`revoke all on all tables in schema public from treeline_app, treeline_auth`;
    await owner`drop policy treeline_queue on graphile_worker._private_jobs`;
    await expect(useAsProcess(appUrl())).rejects.toThrow();
    await mend();
    expect(await rights(owner)).toEqual(before);
  }, 60_000);

  test("grants that were lost alone are named as what migrate mends", async () => {
    await owner`revoke all on schema treeline from treeline_app`;
    await expect(useAsProcess(appUrl())).rejects.toThrow(/lacks its grants.*Run migrate/);
    await mend();
    expect(await useAsProcess(appUrl())).toBe("a");
  }, 60_000);

  test("a database of before, whose processes logged in as the owner, is carried over with its jobs", async () => {
    await owner`create database old`;
    const url = server.url.replace(/\/treeline$/, "/old");
    await migrate(url);
    const old = postgres(url, { max: 1, onnotice: () => {} });
    await old`insert into organization (id, name, slug) values ('a', 'A', 'a')`;
    await old`insert into organization_setting (organization_id) values ('a')`;
    await old`drop policy treeline_queue on graphile_worker._private_jobs`;
    await old`select graphile_worker.add_job('mail', '{}'::json)`;
    expect((await openWarned(url)) ?? "").toMatch(/DATABASE_URL logs in as "postgres", which may do anything.*DATABASE_URL_OWNER/);
    await mend(url);
    expect(await openWarned(appUrl(url))).toBeNull();
    const pool = openQueuePool({ url: appUrl(url), max: 1, onLost: () => {} });
    expect((await pool.query("select count(*)::int as n from graphile_worker._private_jobs")).rows).toEqual([{ n: 1 }]);
    await pool.end();
    expect(await useAsProcess(appUrl(url))).toBe("a");
    await old.end();
  }, 60_000);
});

async function openWarned(url: string): Promise<string | null> {
  const { db, warning } = await openAsTenant({ address: parseAddress(url) });
  await db.close();
  return warning;
}

describe("security L10: processes log in with a role that owns nothing", () => {
  test("it can become none of those who own something, and does nothing by itself", async () => {
    const login = postgres(appUrl(), { max: 1, onnotice: () => {} });
    await expect(login`select count(*) from person`).rejects.toThrow(/permission denied/);
    await expect(login`select count(*) from "user"`).rejects.toThrow(/permission denied/);
    await expect(login`select count(*) from graphile_worker._private_jobs`).rejects.toThrow(/permission denied/);
    for (const role of ["postgres", "pg_read_all_data", "pg_execute_server_program", "pg_read_server_files"]) await expect(login.unsafe(`set role ${role}`)).rejects.toThrow(/permission denied/);
    for (const statement of ["alter role treeline superuser", "create role x", "alter table person disable row level security", "create table public.x ()", "create schema x", "drop table person", "grant treeline_app to postgres", "copy (select 1) to program 'true'"]) {
      await expect(login.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner|must have|only roles with|superuser/i);
    }
    for (const role of ["treeline_app", "treeline_auth", "treeline_queue"]) {
      await login.unsafe(`set role ${role}`);
      await expect(login.unsafe("alter table person disable row level security"), role).rejects.toThrow(/must be owner/);
      await expect(login.unsafe("create table public.x ()"), role).rejects.toThrow(/permission denied/);
    }
    await login.end();
    const owned = await owner`select relname from pg_class where relowner::regrole::text like 'treeline%' union all select proname from pg_proc where proowner::regrole::text like 'treeline%'
      union all select nspname from pg_namespace where nspowner::regrole::text like 'treeline%'`;
    expect(owned).toHaveLength(0);
  });

  test("each role sees its own part only", async () => {
    const seen = async (role: string) => {
      const login = postgres(appUrl(), { max: 1, onnotice: () => {}, connection: { role } });
      const may = async (table: string) => login.unsafe(`select count(*) from ${table}`).then(() => true, () => false);
      const found = [await may("person"), await may('"user"'), await may("graphile_worker._private_jobs"), await may("request_slot")];
      await login.end();
      return found;
    };
    expect([await seen("treeline_app"), await seen("treeline_auth"), await seen("treeline_queue")]).toEqual([[true, false, false, false], [false, true, false, false], [false, false, true, false]]);
  });

  test("a login that may do more is refused by its name, whoever made it", async () => {
    await owner`create role boss login superuser password 'x'`;
    await owner`create role deputy login password 'x' in role postgres`;
    for (const user of ["boss", "deputy", "postgres"]) await expect(migrate(server.url, { login: { user, password: "x" } })).rejects.toThrow(`DATABASE_URL logs in as "${user}"`);
    await owner`drop role boss, deputy`;
  });

  test("an administrator's login keeps its password; ours takes a new one, of any characters", async () => {
    await owner`create role visitor login password 'of the administrator'`;
    await migrate(server.url, { login: { user: "visitor", password: "another" } });
    const url = new URL(server.url);
    [url.username, url.password] = ["visitor", "of the administrator"];
    expect(await useAsProcess(url.href)).toBe("a");
    const any = `${Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join("")} äß€漢🔑ﬁ`;
    await migrate(server.url, { login: { ...TEST_LOGIN, password: any } });
    expect(await useAsProcess(server.url.replace(/\/\/[^@]*@/, `//treeline:${encodeURIComponent(any)}@`))).toBe("a");
    await mend();
    expect(await useAsProcess(appUrl())).toBe("a");
  }, 60_000);

  test("an owner who may not make roles is told what an administrator has to run; after that it works", async () => {
    await owner`create role landlord login password 'x'`;
    await owner`create database house owner landlord`;
    const url = new URL(server.url);
    [url.username, url.password, url.pathname] = ["landlord", "x", "/house"];
    // The roles are there already, as on a managed database where an administrator made them.
    await migrate(url.href);
    expect(await useAsProcess(appUrl(url.href)).catch((error: Error) => error.message)).toBeUndefined();
    await expect(migrate(url.href, { login: { user: "newcomer", password: "x" } })).rejects.toThrow(/"landlord" may not do what a migration needs[^]*CREATE ROLE treeline_app/);
  }, 60_000);
});
