import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { parseAddress } from "./connect/address.ts";
import { assertTenantRole, openAsTenant } from "./roles.ts";
import { createTestDatabase, type TestDatabase } from "./testing.ts";

let server: TestDatabase;

beforeAll(async () => {
  server = await createTestDatabase();
});

afterAll(() => server.drop());

test("our own pools pass", async () => {
  const db = openDatabase({ url: server.url });
  await expect(assertTenantRole(db)).resolves.toBeUndefined();
  await db.close();
});

test("sessions under the owner's role, as behind a pooler that drops the parameter, are refused", async () => {
  const sql = postgres(server.url, { max: 1 });
  await expect(assertTenantRole({ app: drizzle(sql) })).rejects.toThrow('instead of "treeline_app"');
  await sql.end();
});

test("a database that is not there is named as the reason", async () => {
  await expect(openAsTenant({ address: parseAddress("postgres://somebody:secret@127.0.0.1:1/nothing") })).rejects.toThrow(/DATABASE_URL can't be used: .*ECONNREFUSED/);
});
