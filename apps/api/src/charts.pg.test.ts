import { brotliDecompressSync } from "node:zlib";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { dayOfNumber } from "@treeline/org/day";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let member: Visitor;
let stranger: Visitor;
let organizationId: string;
let own: string;
let connection: string;

const hire = async (name: string, externalId: string) => {
  await api.admin`
    insert into person (organization_id, connection_id, external_id, seat, name, title)
    values (${organizationId}, ${connection}, ${externalId}, 'person', ${name}, 'Poet')`;
};

beforeAll(async () => {
  api = await startTestApi();
  member = await api.person("member@example.com");
  stranger = await api.person("stranger@example.com");
  ({ id: organizationId } = await member.trpc.organization.create.mutate({ name: "Nordlicht" }));
  ({ id: own } = await stranger.trpc.organization.create.mutate({ name: "Own" }));
  const [row] = await api.admin`
    insert into connection (organization_id, provider, state, credential, connected_by)
    values (${organizationId}, 'personio', 'connected', 'sealed', 'somebody') returning id`;
  connection = row?.["id"];
  await hire("Grace", "1");
});
afterAll(() => api.close());

const path = (organization: string) => `/charts/${encodeURIComponent(organization)}`;
const namesIn = (bytes: Uint8Array) => decodeChart(bytes).names.toSorted();

test("the chart comes packed, in the version that the typed chart names, and to nobody's shared cache", async () => {
  const answer = await member.fetch(path(organizationId));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  expect(answer.headers.get("vary")).toContain("accept-encoding");
  const { version, people } = await member.trpc.chart.get.query({ organizationId });
  expect(answer.headers.get("etag")).toBe(`"${version}"`);
  const columns = decodeChart(new Uint8Array(await answer.arrayBuffer()));
  expect([columns.ids, columns.names, columns.titles]).toEqual([people.map(({ id }) => id), ["Grace"], ["Poet"]]);
});

test("who has it is told that it is unchanged, until it changes", async () => {
  const etag = (await member.fetch(path(organizationId))).headers.get("etag") ?? "";
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await member.fetch(path(organizationId), { headers: { "if-none-match": known } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  }
  await hire("Hedy", "2");
  const changed = await member.fetch(path(organizationId), { headers: { "if-none-match": etag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get("etag")).not.toBe(etag);
  expect(namesIn(new Uint8Array(await changed.arrayBuffer()))).toEqual(["Grace", "Hedy"]);
});

test("it is compressed for who takes Brotli, and plain for others", async () => {
  const { cookie } = await signedIn();
  const encodings = ["br", "gzip, deflate, br;q=0.8", "gzip", "br;q=0", undefined];
  const answers = await Promise.all(encodings.map((encoding) => raw(path(organizationId), { cookie, ...(encoding !== undefined && { "accept-encoding": encoding }) })));
  expect(answers.map(({ encoding }) => encoding)).toEqual(["br", "br", undefined, undefined, undefined]);
  for (const { encoding, body } of answers) expect(namesIn(encoding === "br" ? brotliDecompressSync(body) : body)).toEqual(["Grace", "Hedy"]);
});

test("a chart that is foreign, missing or malformed, or asked for by nobody, is not found", async () => {
  const etag = (await member.fetch(path(organizationId))).headers.get("etag") ?? "";
  const headers = { "if-none-match": etag };
  const answers = [await api.visitor().fetch(path(organizationId), { headers }), await stranger.fetch(path(organizationId), { headers })];
  for (const organization of ["00000000-0000-7000-8000-000000000000", "no id", "\u0000", "x".repeat(100)]) answers.push(await stranger.fetch(path(organization)));
  const bodies = await Promise.all(answers.map(async (answer) => `${answer.status} ${answer.headers.get("cache-control")} ${answer.headers.get("etag")} ${await answer.text()}`));
  expect(new Set(bodies)).toEqual(new Set(['404 private, no-store null {"error":{"message":"There is no such chart."}}']));
  expect(namesIn(new Uint8Array(await (await stranger.fetch(path(own))).arrayBuffer()))).toEqual([]);
});

test("[AR5] who has yet to start is in an admin's bytes, and neither in a member's nor in a viewer's, whose version stays", async () => {
  const colleague = await api.person("colleague@example.com");
  const as = (role: string) => api.admin`
    insert into member (id, organization_id, user_id, role) select 'colleague', ${organizationId}, id, ${role} from "user" where email = 'colleague@example.com'
    on conflict (id) do update set role = excluded.role`;
  await as("viewer");
  const etag = (await colleague.fetch(path(organizationId))).headers.get("etag") ?? "";
  await api.admin`
    insert into arrival (organization_id, connection_id, external_id, name, title, start_date, updated_at)
    values (${organizationId}, ${connection}, '3', 'Quendolin', 'Astronaut', '2027-03-03', now())`;
  for (const role of ["viewer", "member"]) {
    await as(role);
    const answer = await colleague.fetch(path(organizationId), { headers: { "if-none-match": etag } });
    expect([answer.status, answer.headers.get("etag")]).toEqual([304, etag]);
    const bytes = new Uint8Array(await (await colleague.fetch(path(organizationId))).arrayBuffer());
    expect(namesIn(bytes)).toEqual(["Grace", "Hedy"]);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Quendolin|Astronaut/);
  }
  await as("admin");
  const columns = decodeChart(new Uint8Array(await (await colleague.fetch(path(organizationId))).arrayBuffer()));
  const row = columns.names.indexOf("Quendolin");
  expect([columns.names.toSorted(), columns.hidden[row], dayOfNumber(columns.arriving[row] ?? 0)]).toEqual([["Grace", "Hedy", "Quendolin"], 1, "2027-03-03"]);
  await as("viewer");
  expect(namesIn(new Uint8Array(await (await colleague.fetch(path(organizationId))).arrayBuffer()))).toEqual(["Grace", "Hedy"]);
});

/** The member's cookies, for requests that `fetch` would dress up. */
async function signedIn(): Promise<{ cookie: string }> {
  const answer = await fetch(`${api.url}/api/auth/sign-in/email`, {
    method: "POST", headers: { "content-type": "application/json", origin: "http://localhost:3000" }, body: JSON.stringify({ email: "member@example.com", password: "correct-horse" }),
  });
  return { cookie: answer.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ") };
}

/** An answer as it comes over the wire. */
function raw(at: string, headers: Record<string, string>): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(api.url + at, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve({ encoding: response.headers["content-encoding"], body: Buffer.concat(chunks) }));
    }).on("error", reject).end();
  });
}

test("a chart of many people comes whole through the typed procedure, in a batch too", async () => {
  await api.admin`
    insert into person (organization_id, connection_id, external_id, seat, name, title)
    select ${organizationId}, ${connection}, 'many ' || n, 'person', 'Many ' || n || ' "quoted" 山田', 'Poet' from generate_series(1, 1201) n`;
  const names = namesIn(new Uint8Array(await (await member.fetch(path(organizationId))).arrayBuffer()));
  expect(names.length).toBeGreaterThan(1_200);
  const namesOf = (people: readonly { name: string | null }[]) => people.map(({ name }) => name ?? "").toSorted();
  expect(namesOf((await member.trpc.chart.get.query({ organizationId })).people)).toEqual(names);
  const input = encodeURIComponent(JSON.stringify({ 0: { organizationId }, 1: { organizationId }, 2: { organizationId } }));
  const batch = await member.fetch(`/trpc/chart.get,organization.get,chart.get?batch=1&input=${input}`);
  expect(batch.headers.get("content-type")).toContain("application/json");
  const [first, organization, second] = (await batch.json()) as { result: { data: { name: string; people: { name: string }[] } } }[];
  expect(organization?.result.data.name).toBe("Nordlicht");
  for (const one of [first, second]) expect(namesOf(one?.result.data.people ?? [])).toEqual(names);
});
