import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, WIDE_BUDGETS, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let member: Visitor;
let stranger: Visitor;
let organizationId: string;
let own: string;
const ids = { connection: "", run: "", person: "", arrival: "" };
const HASH = "ab12".padEnd(64, "0");

beforeAll(async () => {
  api = await startTestApi({ budgets: WIDE_BUDGETS });
  member = await api.person("member@example.com");
  stranger = await api.person("stranger@example.com");
  ({ id: organizationId } = await member.trpc.organization.create.mutate({ name: "Nordlicht" }));
  ({ id: own } = await stranger.trpc.organization.create.mutate({ name: "Own" }));
  const one = async (rows: PromiseLike<readonly { id?: string }[]>) => (await rows)[0]?.id ?? "";
  ids.connection = await one(api.admin`
    insert into connection (organization_id, provider, state, credential, connected_by)
    values (${organizationId}, 'personio', 'connected', 'sealed', 'somebody') returning id`);
  ids.run = await one(api.admin`
    insert into run (organization_id, connection_id, state, trigger)
    values (${organizationId}, ${ids.connection}, 'succeeded', 'button') returning id`);
  ids.person = await one(api.admin`
    insert into person (organization_id, connection_id, external_id, seat, name, email)
    values (${organizationId}, ${ids.connection}, '1', 'person', 'Grace', 'grace@example.com') returning id`);
  ids.arrival = await one(api.admin`
    insert into arrival (organization_id, connection_id, external_id, name, start_date, updated_at)
    values (${organizationId}, ${ids.connection}, '2', 'Tom', '2027-03-03', now()) returning id`);
  await api.admin`
    insert into picture (organization_id, person_id, hash, small, large, source, read_at)
    values (${organizationId}, ${ids.person}, ${HASH}, 'small', 'large', 'x', now())`;
});
afterAll(() => api.close());

const MISSING = "00000000-0000-7000-8000-000000000000";
const FOREIGN_OR_WRONG = () => [organizationId, MISSING, "no id at all", "", "'; drop", "\u0000", "x".repeat(5000), null, 7, {}, undefined];

/** The raw answer to a query or mutation with just this input. */
async function ask(visitor: Visitor, procedure: string, input: Record<string, unknown>, mutation = false) {
  const answer = mutation
    ? await visitor.post(`/trpc/${procedure}`, input)
    : await visitor.fetch(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
  const { error } = JSON.parse(await answer.text());
  return { status: answer.status, message: error?.message, code: error?.data.code };
}

const QUERIES = ["organization.get", "members.list", "connection.get", "connection.needed", "chart.get", "chart.unplaced", "chart.marks", "people.list", "findings.list", "sync.list", "changes.list"];

test.for(QUERIES)("%s answers alike for a foreign, a missing and a malformed organization", async (procedure) => {
  const answers = [];
  for (const id of FOREIGN_OR_WRONG()) answers.push(await ask(stranger, procedure, { organizationId: id }));
  expect(answers[0]).toMatchObject({ status: 404, code: "NOT_FOUND" });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test("a foreign organization's run, person, connection and member answer as a missing organization does", async () => {
  const cases: [string, Record<string, unknown>, boolean][] = [
    ["sync.get", { runId: ids.run }, false],
    ["people.get", { personId: ids.person }, false],
    ["people.history", { personId: ids.person }, false],
    ["people.get", { personId: ids.arrival }, false],
    ["people.override", { personId: ids.arrival, field: "title", value: "Mine" }, true],
    ["people.move", { personId: ids.person, managerId: ids.arrival }, true],
    ["people.erase", { personId: ids.person }, true],
    ["people.move", { personId: ids.person, managerId: ids.person }, true],
    ["people.override", { personId: ids.person, field: "title", value: "Mine" }, true],
    ["people.confirmRoot", { personId: ids.person }, true],
    ["people.hide", { personId: ids.person, hidden: true }, true],
    ["people.release", { personId: ids.person, field: "title" }, true],
    ["people.answer", { personId: ids.person, field: "title", keep: true }, true],
    ["people.undo", { changeId: MISSING }, true],
    ["people.refresh", { personId: ids.person }, true],
    ["people.samePerson", { personId: ids.person, leaverId: ids.person }, true],
    ["people.notSamePerson", { personId: ids.person, leaverId: ids.person }, true],
    ["sync.lines", { runId: ids.run }, false],
    ["changes.get", { changeId: MISSING }, false],
    ["changes.between", { from: "2026-11-01", to: "2026-11-02" }, false],
    ["chart.asOf", { at: "2026-11-01" }, false],
    ["exports.create", { format: "csv" }, true],
    ["exports.create", { format: "pdf", rootId: ids.person }, true],
    ["exports.get", { exportId: MISSING }, false],
    ["sync.start", { connectionId: ids.connection }, true],
    ["connection.disconnect", { connectionId: ids.connection, people: "erase" }, true],
    ["members.remove", { memberId: MISSING }, true],
    ["members.leave", {}, true],
  ];
  for (const [procedure, input, mutation] of cases) {
    const missing = await ask(stranger, procedure, { ...input, organizationId: MISSING }, mutation);
    expect(missing).toMatchObject({ status: 404, code: "NOT_FOUND" });
    for (const id of FOREIGN_OR_WRONG()) {
      expect(await ask(stranger, procedure, { ...input, organizationId: id }, mutation)).toEqual(missing);
    }
  }
  expect((await member.trpc.people.list.query({ organizationId })).people.map(({ name }) => name).toSorted()).toEqual(["Grace", "Tom"]);
});

test.for([
  ["sync.get", "runId", "run"], ["sync.lines", "runId", "run"], ["people.get", "personId", "person"], ["people.history", "personId", "person"],
  ["people.get", "personId", "arrival"], ["people.history", "personId", "arrival"],
  ["changes.get", "changeId", "run"], ["exports.get", "exportId", "run"],
] as const)(
  "%s answers alike for another organization's id, a missing and a malformed one",
  async ([procedure, key, known]) => {
    const missing = await ask(stranger, procedure, { organizationId: own, [key]: MISSING });
    expect(missing).toMatchObject({ status: 404, code: "NOT_FOUND" });
    for (const id of [ids[known], ...FOREIGN_OR_WRONG()]) {
      expect(await ask(stranger, procedure, { organizationId: own, [key]: id })).toEqual(missing);
    }
  },
);

test("security H2: no day or moment leads to a server error", async () => {
  const days = ["0000-01-01", "0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31", "2026-02-30", "+010000-01-01"];
  const moments = days.flatMap((day) => ["T00:00:00Z", "T23:59:59+14:00", "T00:00:00-12:00"].map((time) => `${day}${time}`));
  for (const at of [...days, ...moments]) {
    const seen = [await ask(member, "chart.asOf", { organizationId, at }), await ask(member, "changes.between", { organizationId, from: at, to: at })];
    expect([at, ...seen.map(({ status }) => [200, 400].includes(status))]).toEqual([at, true, true]);
  }
});

test("other wrong input is answered in words", async () => {
  const answer = await ask(member, "people.list", { organizationId, limit: 5000 });
  expect(answer).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  expect(answer.message).toContain("limit");
  expect(await ask(member, "people.search", { organizationId, query: "\u0000%_\\" })).toMatchObject({ status: 200 });
});

test("pictures are served to members, for good under their own version, and can be asked for again cheaply", async () => {
  const at = `/pictures/${organizationId}/${ids.person}`;
  const first = await member.fetch(`${at}/small?v=ab12`);
  expect([first.status, await first.text()]).toEqual([200, "small"]);
  expect(first.headers.get("content-type")).toBe("image/webp");
  expect(first.headers.get("cache-control")).toMatch(/^private,.*immutable/);
  const other = await member.fetch(`${at}/large?v=ffff`);
  expect(other.headers.get("cache-control")).toBe("private, no-cache");
  const again = await member.fetch(`${at}/large`, { headers: { "if-none-match": other.headers.get("etag") ?? "" } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a picture that is foreign, missing or malformed, or asked for by nobody, is not found", async () => {
  const path = (org: string, person: string, size = "small") => `/pictures/${encodeURIComponent(org)}/${encodeURIComponent(person)}/${size}`;
  const answers = [await stranger.fetch(path(organizationId, ids.person)), await api.visitor().fetch(path(organizationId, ids.person))];
  for (const [org, person, size] of [
    [MISSING, ids.person],
    [own, ids.person],
    [own, "no id"],
    ["\u0000", "\u0000"],
    [own, MISSING],
    [own, MISSING, "huge"],
  ] as const) answers.push(await stranger.fetch(path(org, person, size)));
  answers.push(await member.fetch(path(organizationId, MISSING)), await member.fetch(path(organizationId, ids.person, "original")));
  const bodies = await Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
  expect(new Set(bodies)).toEqual(new Set(['404 {"error":{"message":"There is no such picture."}}']));
});
