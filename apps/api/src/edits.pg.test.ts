import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let member: Visitor;
let organizationId: string;
let personId: string;
let managerId: string;

beforeAll(async () => {
  api = await startTestApi();
  member = await api.person("member@example.com");
  ({ id: organizationId } = await member.trpc.organization.create.mutate({ name: "Nordlicht" }));
  const [link] = await api.admin`
    insert into connection (organization_id, provider, state, connected_by) values (${organizationId}, 'personio', 'disconnected', 'x') returning id`;
  const person = async (externalId: string, name: string) => {
    const [row] = await api.admin`
      insert into person (organization_id, connection_id, external_id, seat, name, title)
      values (${organizationId}, ${String(link?.["id"])}, ${externalId}, 'person', ${name}, 'Engineer') returning id`;
    return String(row?.["id"]);
  };
  personId = await person("1", "Grace");
  managerId = await person("2", "Ada");
});
afterAll(() => api.close());

/** A square PNG that no compression makes small. */
function noise(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255, 8, 2, 0, 0, 0]);
  const rows = Array.from({ length: side }, () => Buffer.concat([Buffer.alloc(1), randomBytes(side * 3)]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

test("a member moves, renames and takes back over HTTP", async () => {
  const { people } = member.trpc;
  const { changeId } = await people.move.mutate({ organizationId, personId, managerId, reason: "New team" });
  await people.override.mutate({ organizationId, personId, field: "title", value: "Admiral", until: "always" });
  expect(await people.get.query({ organizationId, personId })).toMatchObject({
    title: "Admiral", managerReason: "override", manager: { name: "Ada" }, overrides: [{ field: "manager", valueName: "Ada", reason: "New team" }, { field: "title" }],
  });
  await people.undo.mutate({ organizationId, changeId: changeId ?? "" });
  await people.release.mutate({ organizationId, personId, field: "title" });
  expect(await people.get.query({ organizationId, personId })).toMatchObject({ title: "Engineer", managerReason: "none", manager: null, overrides: [] });
});

test("a picture of several megabytes goes through, in the one place that takes pictures", async () => {
  const value = `data:image/png;base64,${noise(1_000).toString("base64")}`;
  expect(value.length).toBeGreaterThan(3_000_000);
  await member.trpc.people.override.mutate({ organizationId, personId, field: "picture", value });
  const { picture } = await member.trpc.people.get.query({ organizationId, personId });
  expect((await member.fetch(picture ?? "")).headers.get("content-type")).toBe("image/webp");
  expect((await member.post("/trpc/people.hide", { organizationId, personId, hidden: true, reason: value })).status).toBe(413);
  expect((await member.post("/trpc/people.override", { organizationId, personId, field: "picture", value: "x".repeat(8_000_000) })).status).toBe(413);
});

test("security H3: large pictures at the same moment are taken in turn, and one whose sender leaves holds up nobody", async () => {
  const value = `data:image/png;base64,${noise(400).toString("base64")}`;
  expect(value.length).toBeGreaterThan(256 * 1024);
  const body = JSON.stringify({ organizationId, personId, field: "picture", value, until: "always" });
  const send = (signal?: AbortSignal) => member.fetch("/trpc/people.override", { method: "POST", headers: { "content-type": "application/json" }, body, ...(signal && { signal }) }).then(({ status }) => status, () => 0);
  const leaving = new AbortController();
  await api.admin.begin(async (tx) => {
    await tx`select from person where id = ${personId} for update`;
    const left = send(leaving.signal);
    const waiting = async () => (await tx<{ count: number }[]>`select count(*)::int from pg_locks where not granted and transactionid = pg_current_xact_id()::xid`)[0]?.count;
    await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
    leaving.abort();
    expect(await left).toBe(0);
  });
  expect(await Promise.all([send(), send(), send()])).toEqual([200, 200, 200]);
});

test("a malformed manager or change is a missing one", async () => {
  for (const wrong of ["no id", "../x", ""]) {
    await expect(member.trpc.people.move.mutate({ organizationId, personId, managerId: wrong })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
    await expect(member.trpc.people.undo.mutate({ organizationId, changeId: wrong })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  }
});
