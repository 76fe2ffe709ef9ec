import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing.ts";

let api: TestApi;
let webDist: string;
beforeAll(async () => {
  webDist = await mkdtemp(join(tmpdir(), "treeline-web-"));
  await mkdir(join(webDist, "assets"));
  await writeFile(join(webDist, "index.html"), `<!doctype html><div id="root"></div>`);
  await writeFile(join(webDist, "assets", "index-1a2b.js"), "console.log(1);".repeat(200));
  api = await startTestApi({ webDist });
});
afterAll(async () => {
  await api.close();
  await rm(webDist, { recursive: true });
});

test.for(["/", "/o/some-organization/chart", "/sign-in", "/invitations/abc", "/o/x.y", "/?error=TOKEN_EXPIRED"])("%s is the app", async (path) => {
  const page = await api.visitor().fetch(path);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(await page.text()).toContain(`<div id="root">`);
});

test("an asset is kept for good and sent compressed", async () => {
  const asset = await api.visitor().fetch("/assets/index-1a2b.js", { headers: { "accept-encoding": "br" } });
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(asset.headers.get("content-encoding")).toBe("br");
  expect(await asset.text()).toContain("console.log");
});

test.for(["/assets/index-old.js", "/assets/", "/api/nothing", "/trpc/nothing.here", "/pictures/x", "/health/what", "/..%2f..%2fpackage.json"])(
  "%s is nothing, and no page",
  async (path) => {
    const answer = await api.visitor().fetch(path);
    if (path.startsWith("/..")) return expect(await answer.text()).not.toContain("@treeline");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("json");
  },
);

test("every answer names its request", async () => {
  const paths = ["/", "/health/live", "/nothing/here", "/api/auth/ok", "/trpc/organization.list", "/pictures/a/b/small", "/assets/no.js", "/%zz", "//"];
  const ids = await Promise.all(paths.map(async (path) => (await api.visitor().fetch(path)).headers.get("x-request-id")));
  expect(new Set(ids).size).toBe(paths.length);
  expect(ids).not.toContain(null);
});

test("health and metrics are plain to read", async () => {
  expect(await (await api.visitor().fetch("/health/live")).json()).toEqual({ status: "live" });
  expect(await (await api.visitor().fetch("/health/ready")).json()).toEqual({ status: "ready" });
  const metrics = await (await api.visitor().fetch("/metrics")).text();
  expect(metrics).toMatch(/treeline_http_request_duration_seconds_count\{method="GET",route="\/health\/ready",status="200"\} \d/);
});

test("security L8: metrics are open to this machine or with the token", async () => {
  const metrics = async (of: TestApi, headers: Record<string, string>) => (await of.visitor().fetch("/metrics", { headers })).status;
  expect(await metrics(api, {})).toBe(200);
  for (const header of ["x-forwarded-for", "forwarded", "via"]) expect(await metrics(api, { [header]: "203.0.113.7" })).toBe(401);
  const guarded = await startTestApi({ metricsToken: "a-token-of-operators" });
  try {
    expect(await metrics(guarded, {})).toBe(401);
    expect(await metrics(guarded, { authorization: "Bearer a-token-of-nobody" })).toBe(401);
    expect(await metrics(guarded, { authorization: "Bearer a-token-of-operators", "x-forwarded-for": "203.0.113.7" })).toBe(200);
  } finally {
    await guarded.close();
  }
});

test("a command from another site is refused", async () => {
  const ada = await api.person("ada@example.com");
  const create = (headers: Record<string, string>) => ada.post("/trpc/organization.create", { name: "Forged" }, headers);
  expect((await create({ origin: "https://evil.example" })).status).toBe(403);
  expect((await create({ origin: "null" })).status).toBe(403);
  expect((await create({ "content-type": "text/plain" })).status).toBe(415);
  expect((await create({ "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  const bySight = await ada.fetch(`/trpc/organization.create?input=${encodeURIComponent('{"name":"Forged"}')}`);
  expect(bySight.status).toBe(405);
  expect(await ada.trpc.organization.list.query()).toEqual({ organizations: [] });
  const signIn = await api.visitor().post("/api/auth/sign-in/email", { email: "ada@example.com", password: "correct-horse" }, {
    origin: "https://evil.example",
    "sec-fetch-site": "cross-site",
  });
  expect(signIn.status).toBe(403);
});

test("case A10: a body that is broken or too large is refused without a stack, and with its size", async () => {
  const ada = await api.person("body@example.com");
  const broken = await ada.fetch("/trpc/organization.create", { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
  expect(broken.status).toBe(400);
  const large = await ada.post("/trpc/organization.create", { name: "x".repeat(300_000) });
  expect(large.status).toBe(413);
  const picture = await ada.post("/trpc/people.override", { value: "x".repeat(8_000_000) });
  expect([picture.status, await picture.text()]).toEqual([413, expect.stringContaining("This request is too large: 8.0 MB. At most 7.3 MB go through here.")]);
  const signIn = await ada.post("/api/auth/sign-in/email", { email: "x".repeat(70_000) });
  expect([signIn.status, await signIn.text()]).toEqual([413, expect.stringContaining("70 kB. At most 66 kB")]);
  expect((await broken.text()) + (await large.text())).not.toMatch(/node_modules|\.ts:/);
});

test("a failure of ours tells the caller its request and nothing else, and the log the rest", async () => {
  const ada = await api.person("fail@example.com");
  const { id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Broken" });
  await api.admin`alter table run rename to run_gone`;
  const answer = await ada.fetch(`/trpc/sync.list?input=${encodeURIComponent(JSON.stringify({ organizationId }))}`);
  await api.admin`alter table run_gone rename to run`;
  const { error } = JSON.parse(await answer.text());
  const requestId = answer.headers.get("x-request-id");
  expect([answer.status, error.data.requestId]).toEqual([500, requestId]);
  expect(JSON.stringify(error)).not.toMatch(/select|run_gone|relation|\.ts/);
  const line = api.lines.find((one) => one.includes("a procedure failed")) ?? "";
  expect(line).toContain(requestId);
  expect(line).toContain("42P01");
});

test("without a built web app, the page says how to build it", async () => {
  const bare = await startTestApi({ webDist: join(webDist, "nowhere") });
  const page = await bare.visitor().fetch("/");
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("pnpm@12.21.0 build")]);
  await bare.close();
});
