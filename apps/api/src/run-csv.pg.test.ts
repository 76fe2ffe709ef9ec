import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

const MISSING = "00000000-0000-7000-8000-000000000000";
let api: TestApi;
let member: Visitor;
let stranger: Visitor;
let organizationId: string;
let runId: string;

beforeAll(async () => {
  api = await startTestApi();
  member = await api.person("member@example.com");
  stranger = await api.person("stranger@example.com");
  ({ id: organizationId } = await member.trpc.organization.create.mutate({ name: "Nordlicht" }));
  const one = async (rows: PromiseLike<readonly { id?: string }[]>) => (await rows)[0]?.id ?? "";
  const connection = await one(api.admin`
    insert into connection (organization_id, provider, state, credential, connected_by) values (${organizationId}, 'personio', 'connected', 'sealed', 'somebody') returning id`);
  runId = await one(api.admin`
    insert into run (organization_id, connection_id, state, trigger) values (${organizationId}, ${connection}, 'succeeded', 'button') returning id`);
  const change = (at: string, run: string | null) => one(api.admin`
    insert into change_set (organization_id, connection_id, at, kind, verb, run_id) values (${organizationId}, ${connection}, ${at}, 'sync', 'sync', ${run}) returning id`);
  const before = await change("2026-11-01T00:00:00Z", null);
  const after = await change("2026-11-02T00:00:00Z", runId);
  const version = async (id: string, changeId: string, from: string, to: string | null, seat: string, name: string | null, title: string | null, said: boolean | null = null) => {
    await api.admin`
      insert into person_version (organization_id, person_id, change_id, from_at, to_at, seat, name, title, said)
      values (${organizationId}, ${id}, ${changeId}, ${from}, ${to}, ${seat}, ${name}, ${title}, ${said})`;
  };
  const [ada, ben, cem] = ["1", "2", "3"].map((n) => MISSING.slice(0, -1) + n) as [string, string, string];
  await version(ada, before, "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "person", "Ada Ødegård", "Poet");
  await version(ada, after, "2026-11-02T00:00:00Z", null, "person", "Ada Ødegård", "=HYPERLINK(\"http://evil\", \"Poet\")");
  await version(ben, before, "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "person", "Berg, \"Ben\"", null);
  await version(ben, after, "2026-11-02T00:00:00Z", null, "gone", null, null, false);
  await version(cem, after, "2026-11-02T00:00:00Z", null, "person", "Cem Can", null);
});
afterAll(() => api.close());

const path = (organization: string, run: string) => `/runs/${encodeURIComponent(organization)}/${encodeURIComponent(run)}.csv`;

test("a run's lines come as a file that a spreadsheet opens, without formulas", async () => {
  const answer = await member.fetch(path(organizationId, runId));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
  expect(text.split("\r\n")).toEqual([
    "\uFEFFkind,name,field,from,to,said,id,fromId,toId",
    expect.stringMatching(/^left,"Berg, ""Ben""",,,,no longer listed,[\da-f-]{36},,$/),
    expect.stringMatching(/^changed,Ada Ødegård,title,Poet,"'=HYPERLINK\(""http:\/\/evil"", ""Poet""\)",,[\da-f-]{36},,$/),
    expect.stringMatching(/^joined,Cem Can,name,,Cem Can,,[\da-f-]{36},,$/),
    "",
  ]);
});

test("[LA3] who reads German gets it in German words and with semicolons, as German spreadsheets expect", async () => {
  const answer = await member.fetch(path(organizationId, runId), { headers: { "accept-language": "de" } });
  expect((await answer.text()).split("\r\n").slice(0, 2)).toEqual(["Art;Name;Angabe;vorher;nachher;Hinweis;ID;ID vorher;ID nachher", expect.stringMatching(/^ausgeschieden;"Berg, ""Ben""";;;;nicht mehr aufgeführt;[\da-f-]{36};;$/)]);
});

test("it holds what the page lists", async () => {
  const { lines, total } = await member.trpc.sync.lines.query({ organizationId, runId });
  expect(lines.map(({ kind, name }) => [kind, name])).toEqual([["left", 'Berg, "Ben"'], ["changed", "Ada Ødegård"], ["joined", "Cem Can"]]);
  expect(total).toBe(3);
});

test("a run that is foreign, missing or malformed, or asked for by nobody, is not found", async () => {
  const { id: own } = await stranger.trpc.organization.create.mutate({ name: "Own" });
  const answers = [await api.visitor().fetch(path(organizationId, runId)), await stranger.fetch(path(organizationId, runId))];
  for (const [organization, run] of [[own, runId], [own, MISSING], [own, "no id"], ["\u0000", "\u0000"], [MISSING, runId]] as const) answers.push(await stranger.fetch(path(organization, run)));
  answers.push(await member.fetch(path(organizationId, MISSING)), await member.fetch(path(organizationId, "x".repeat(100))));
  const bodies = await Promise.all(answers.map(async (answer) => `${answer.status} ${answer.headers.get("cache-control")} ${await answer.text()}`));
  expect(new Set(bodies)).toEqual(new Set(['404 private, no-store {"error":{"message":"There is no such run."}}']));
});
