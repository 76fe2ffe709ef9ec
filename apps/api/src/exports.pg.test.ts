import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

const MISSING = "00000000-0000-7000-8000-000000000000";
let api: TestApi;
let member: Visitor;
let colleague: Visitor;
let stranger: Visitor;
let organizationId: string;
let exportId: string;

beforeAll(async () => {
  api = await startTestApi();
  member = await api.person("member@example.com");
  colleague = await api.person("colleague@example.com");
  stranger = await api.person("stranger@example.com");
  ({ id: organizationId } = await member.trpc.organization.create.mutate({ name: "Nordlicht" }));
  await api.admin`insert into member (id, organization_id, user_id, role) select 'm', ${organizationId}, id, 'owner' from "user" where email = 'colleague@example.com'`;
  ({ exportId } = await member.trpc.exports.create.mutate({ organizationId, format: "svg" }));
});
afterAll(() => api.close());

const path = (organization: string, id: string) => `/exports/${encodeURIComponent(organization)}/${encodeURIComponent(id)}`;

test("a file is not there before it is made, and then comes as an attachment with a good name, kept by nobody", async () => {
  expect(await member.trpc.exports.get.query({ organizationId, exportId })).toEqual({ state: "waiting", progress: 0, error: null });
  expect((await member.fetch(path(organizationId, exportId))).status).toBe(404);
  await api.admin`update export set state = 'ready', progress = 1, file_name = ${"Grün & Söhne \"org\".svg"}, content = ${Buffer.from("<svg/>")}`;
  const answer = await member.fetch(path(organizationId, exportId));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="Gr_n _ S_hne _org_.svg"; filename*=UTF-8''Gr%C3%BCn%20%26%20S%C3%B6hne%20%22org%22.svg`);
  expect(await answer.text()).toBe("<svg/>");
});

test("others' files, and what is foreign, missing or malformed, are not found", async () => {
  const { id: own } = await stranger.trpc.organization.create.mutate({ name: "Own" });
  const answers = await Promise.all([
    api.visitor().fetch(path(organizationId, exportId)), colleague.fetch(path(organizationId, exportId)), stranger.fetch(path(organizationId, exportId)),
    stranger.fetch(path(own, exportId)), member.fetch(path(organizationId, MISSING)), member.fetch(path(organizationId, "no id")), member.fetch(path("\u0000", exportId)),
  ]);
  const bodies = await Promise.all(answers.map(async (answer) => `${answer.status} ${answer.headers.get("cache-control")} ${await answer.text()}`));
  expect(new Set(bodies).size).toBe(1);
  expect(bodies[0]).toMatch(/^404 private, no-store /);
  await expect(colleague.trpc.exports.get.query({ organizationId, exportId })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
});
