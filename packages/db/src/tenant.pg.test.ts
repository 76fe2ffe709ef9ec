import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, type Database } from "./client.ts";
import { organizationSetting } from "./schema/organization-setting.ts";
import { rawSql, withTenant } from "./tenant.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await createTestDatabase();
  db = openDatabase({ url: server.url });
  for (const id of ["acme", "zeta"]) {
    await db.auth.execute(sql`insert into organization (id, name, slug) values (${id}, ${id}, ${id})`);
    await withTenant(db, id, (tx) => tx.insert(organizationSetting).values({ organizationId: id }));
  }
});

afterAll(async () => {
  await db.close();
  await server.drop();
});

test("a transaction sees its own organization and no other", async () => {
  const rows = await withTenant(db, "acme", (tx) => tx.select().from(organizationSetting));
  expect(rows.map((row) => row.organizationId)).toEqual(["acme"]);
});

test("without an organization nothing is seen, also after a transaction that had one", async () => {
  expect(await db.app.select().from(organizationSetting)).toEqual([]);
});

test("a row of another organization can neither be written nor changed", async () => {
  await expect(
    withTenant(db, "acme", (tx) => tx.insert(organizationSetting).values({ organizationId: "other" })),
  ).rejects.toThrow();
  await withTenant(db, "acme", (tx) => tx.update(organizationSetting).set({ timeZone: "Asia/Tokyo" }));
  const [zeta] = await withTenant(db, "zeta", (tx) => tx.select().from(organizationSetting));
  expect(zeta?.timeZone).toBe("Europe/Berlin");
});

test("the tenant role reads no login, and the login role reads no tenant table", async () => {
  await expect(db.app.execute(sql`select * from "user"`)).rejects.toMatchObject({ cause: { code: "42501" } });
  await expect(db.auth.execute(sql`select * from person`)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("the raw handle works inside the same transaction and takes arrays", async () => {
  const rows = await withTenant(db, "acme", async (tx) => {
    const raw = rawSql(tx);
    return raw`select o.organization_id, t.n from organization_setting o, unnest(${[1, 2]}::int[]) as t(n) order by n`;
  });
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { organization_id: "acme", n: 1 },
    { organization_id: "acme", n: 2 },
  ]);
});
