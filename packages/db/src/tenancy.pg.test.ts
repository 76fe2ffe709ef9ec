import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { readdirSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

/** Outside tenancy: better-auth's, reached by treeline_auth alone, and what is reached by named functions only. */
const ACCOUNTS = ["account", "invitation", "member", "organization", "rate_limit", "session", "user", "verification"];
const FUNCTIONS_ONLY = ["request_slot", "worker_beat"];
const TENANT = [
  "arrival", "audit_entry", "change_set", "chart_counter", "connection", "export", "finding", "held_plan", "mail_preference", "organization_setting", "override", "person",
  "person_version", "picture", "run", "search_state", "search_text",
];

let database: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

const names = async (query: postgres.PendingQuery<postgres.Row[]>) => (await query).map((row) => String(row["name"])).sort();

test("every table is a tenant's or on the list of those that are not", async () => {
  const tables = await names(sql`select tablename as name from pg_tables where schemaname = 'public'`);
  expect(tables).toEqual([...ACCOUNTS, ...FUNCTIONS_ONLY, ...TENANT].sort());
});

test("a tenant table leads its key with the organization and shows its rows by policy", async () => {
  const led = await names(sql`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indisprimary and a.attname = 'organization_id' and c.relnamespace = 'public'::regnamespace and c.relname = any(${TENANT})`);
  expect(led).toEqual(TENANT);
  const guarded = await names(sql`
    select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
    where c.relrowsecurity and p.polcmd = '*' and p.polpermissive
      and pg_get_expr(p.polqual, c.oid) like '%organization_id = current_setting(''treeline.organization_id''%'
      and pg_get_expr(p.polwithcheck, c.oid) like '%organization_id = current_setting(''treeline.organization_id''%'`);
  expect(guarded).toEqual(TENANT);
});

test("the roles own nothing, bypass nothing, and reach only their own tables", async () => {
  const roles = await sql`select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname in ('treeline_app', 'treeline_auth') order by 1`;
  expect(roles.map((role) => Object.values(role))).toEqual([["treeline_app", false, false, false], ["treeline_auth", false, false, false]]);
  expect(await names(sql`select tablename as name from pg_tables where tableowner in ('treeline_app', 'treeline_auth')`)).toEqual([]);
  const granted = (role: string) => names(sql`select distinct table_name as name from information_schema.role_table_grants where grantee = ${role} and table_schema = 'public'`);
  expect(await granted("treeline_app")).toEqual(TENANT);
  expect(await granted("treeline_auth")).toEqual(ACCOUNTS);
  expect(await granted("PUBLIC")).toEqual([]);
});

test("the ways across tenants are these functions, each with a fixed search_path and closed to the public", async () => {
  const functions = await sql`
    select p.proname as name, p.proconfig::text as config, has_function_privilege('public', p.oid, 'execute') as open
    from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`;
  expect(functions.map((row) => row["name"])).toEqual(["beat_workers", "connected_organizations", "drop_failed_jobs", "drop_old_request_slots", "due_connections", "erase_organization", "forget_account", "stale_runs", "take_attempt", "take_request_slot", "treeline_enqueue"]);
  for (const row of functions) {
    expect(row["config"]).toContain("search_path=pg_catalog");
    expect(row["open"]).toBe(false);
  }
});

test("without an organization no row is seen, and another's can't be written", async () => {
  await sql`insert into organization (id, name, slug) values ('a', 'A', 'a'), ('b', 'B', 'b')`;
  await sql`insert into organization_setting (organization_id) values ('a'), ('b')`;
  const seen = (organizationId: string | null) =>
    sql.begin(async (tx) => {
      await tx`set local role treeline_app`;
      if (organizationId !== null) await tx`select set_config('treeline.organization_id', ${organizationId}, true)`;
      return names(tx`select organization_id as name from organization_setting`);
    });
  expect([await seen(null), await seen(""), await seen("a"), await seen("b")]).toEqual([[], [], ["a"], ["b"]]);
  const intrude = sql.begin(async (tx) => {
    await tx`set local role treeline_app`;
    await tx`select set_config('treeline.organization_id', 'a', true)`;
    await tx`update organization_setting set organization_id = 'b'`;
  });
  await expect(intrude).rejects.toThrow(/row-level security/);
});

test("Drizzle's tables have the columns and keys that the migrations made", async () => {
  const files = readdirSync(new URL("schema/", import.meta.url)).map((file) => file.replace(/\.ts$/, "")).filter((file) => file !== "auth");
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(`./schema/${file}.ts`)));
  const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable));
  expect(tables.map(getTableName).sort()).toEqual([...ACCOUNTS, ...FUNCTIONS_ONLY, ...TENANT].sort());
  for (const table of tables) {
    const rows = await sql`
      select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "notNull"
      from pg_attribute a where a.attrelid = format('public.%I', ${getTableName(table)}::text)::regclass and a.attnum > 0 and not a.attisdropped order by 1`;
    const columns = Object.values(getTableColumns(table)).map((column) => ({ name: column.name, type: column.getSQLType().replace(/ \(.*\)/, ""), notNull: column.notNull || column.primary }));
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect({ table: getTableName(table), columns: columns.sort(byName) }).toEqual({ table: getTableName(table), columns: [...rows].map((row) => ({ ...row })).sort((a, b) => (a["name"] < b["name"] ? -1 : 1)) });
    const keys = await sql`select pg_get_indexdef(indexrelid) as definition from pg_index where indisprimary and indrelid = format('public.%I', ${getTableName(table)}::text)::regclass`;
    const { primaryKeys, columns: all } = getTableConfig(table);
    const ours = primaryKeys[0]?.columns ?? all.filter((column) => column.primary);
    expect(keys[0]?.["definition"]).toContain(`(${ours.map((column) => column.name).join(", ")})`);
  }
});
