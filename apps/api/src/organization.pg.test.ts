import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let owner: Visitor;
let organizationId: string;
beforeAll(async () => {
  api = await startTestApi();
  owner = await api.person("owner@example.com", "Ada");
  ({ id: organizationId } = await owner.trpc.organization.create.mutate({ name: "Nordlicht" }));
});
afterAll(() => api.close());

test("a new organization is empty, in Berlin's time, and owned by who made it", async () => {
  expect(await owner.trpc.organization.get.query({ organizationId })).toEqual({
    id: organizationId,
    name: "Nordlicht",
    role: "owner",
    timeZone: "Europe/Berlin",
    preferLegalName: false,
    settings: { timeZone: "Europe/Berlin", preferLegalName: false, preferredNameWhole: false, retentionDays: 90, joinersDays: 0, guard: expect.objectContaining({ leaves: { min: 5, percent: 10 } }) },
    people: 0,
    vacant: 0,
    unplaced: 0,
    findings: 0,
    records: 0,
  });
});

test("name and settings change one by one", async () => {
  await owner.trpc.organization.update.mutate({ organizationId, timeZone: "Asia/Tokyo" });
  await owner.trpc.organization.update.mutate({ organizationId, name: "Südlicht", preferLegalName: true });
  expect(await owner.trpc.organization.get.query({ organizationId })).toMatchObject({
    name: "Südlicht",
    timeZone: "Asia/Tokyo",
    preferLegalName: true,
  });
});

test.for(["Mars/Olympus", "+02:00", ""])("the time zone %s is refused in words", async (timeZone) => {
  await expect(owner.trpc.organization.update.mutate({ organizationId, timeZone })).rejects.toMatchObject({
    data: { code: "BAD_REQUEST" },
    message: "Choose a time zone by its name, such as Europe/Berlin.",
  });
});

test.for(["Pacific/Auckland", "Asia/Kathmandu", "Asia/Calcutta", "UTC"])("case D3: an organization is made in the time zone %s that it names", async (timeZone) => {
  const made = await owner.trpc.organization.create.mutate({ name: "Elsewhere", timeZone });
  expect(made).toEqual({ id: made.id, timeZone, notice: null });
  expect(await owner.trpc.organization.get.query({ organizationId: made.id })).toMatchObject({ timeZone });
});

test.for(["Mars/Olympus", "+02:00", "Etc/Unknown", ""])("case D3: an organization is made though its time zone %j isn't known, and says which one it got", async (timeZone) => {
  const made = await owner.trpc.organization.create.mutate({ name: "Elsewhere", timeZone });
  expect(made.timeZone).toBe("Europe/Berlin");
  expect(made.notice).toBe(`The time zone “${timeZone}” isn't known here, so days begin at midnight in Europe/Berlin. Choose another one in Settings.`);
  expect(await owner.trpc.organization.get.query({ organizationId: made.id })).toMatchObject({ timeZone: "Europe/Berlin" });
});

test.for(["", "  \u0000 ", "x".repeat(201)])("the organization name %j is refused", async (name) => {
  await expect(owner.trpc.organization.create.mutate({ name })).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
});

test("every command leaves an audit entry with ids only", async () => {
  const rows = await api.admin`select actor, verb, subject from audit_entry where organization_id = ${organizationId} order by id`;
  expect(rows.map((row) => row["verb"])).toEqual(["organization.create", "organization.update", "organization.update"]);
  expect(JSON.stringify(rows)).not.toMatch(/Nordlicht|example\.com/);
});

test("nobody gets anything without signing in", async () => {
  const visitor = api.visitor();
  await expect(visitor.trpc.organization.list.query()).rejects.toMatchObject({ data: { code: "UNAUTHORIZED", httpStatus: 401 } });
  await expect(visitor.trpc.organization.get.query({ organizationId })).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
});
