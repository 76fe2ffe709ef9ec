import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let kim: Visitor;
const printed: string[] = [];

vi.setConfig({ testTimeout: 120_000 });
beforeAll(async () => {
  api = await startTestApi();
  kim = await api.person("kim@example.com");
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.admin`delete from rate_limit`;
  printed.length = 0;
  seen = api.lines.length;
  for (const way of ["log", "info", "warn", "error", "debug"] as const) vi.spyOn(console, way).mockImplementation((...said: unknown[]) => void printed.push(said.map(String).join(" ")));
});
afterEach(() => vi.restoreAllMocks());

const password = "correct-horse";
const NUL = "a\u0000b";
const signUp = (given: Record<string, unknown>) => api.visitor().post("/api/auth/sign-up/email", { email: "new@example.com", name: "New", password, ...given });
const update = (given: Record<string, unknown>) => kim.post("/api/auth/update-user", given);
const me = async () => JSON.parse(await (await kim.fetch("/api/auth/get-session?disableCookieCache=true")).text()).user;
let seen = 0;
const errors = () => api.lines.slice(seen).filter((line) => Number(JSON.parse(line).level) >= 50);

test.for([
  [{ name: null }, "INVALID_INPUT"], [{ name: 7 }, "INVALID_INPUT"], [{ name: ["a"] }, "INVALID_INPUT"], [{ name: {} }, "INVALID_INPUT"],
  [{ name: "" }, "EMPTY_NAME"], [{ name: " \u0000\t " }, "EMPTY_NAME"], [{ name: "x".repeat(201) }, "NAME_TOO_LONG"], [{ name: "x".repeat(60_000) }, "NAME_TOO_LONG"], [{ name: "Win https://evil.example" }, "ADDRESS_IN_NAME"],
  [{ image: "javascript:alert(1)" }, "NO_IMAGE"], [{ image: NUL }, "INVALID_INPUT"], [{ image: "https://example.com/a.png" }, "NO_IMAGE"], [{ image: 7 }, "NO_IMAGE"],
] as const)("security L3: an account can't be changed to %j", async ([given, code]) => {
  const before = await me();
  const answer = await update(given);
  expect([answer.status, await answer.json()]).toMatchObject([400, { code }]);
  expect(await me()).toEqual(before);
  expect([errors(), printed]).toEqual([[], []]);
});

test("security L3: a name of 200 letters, of any script, still lets its browser in", async () => {
  expect((await update({ name: "👩‍🚀山".repeat(50).slice(0, 200) })).status).toBe(200);
  expect((await kim.fetch("/trpc/organization.list")).status).toBe(200);
  expect((await update({ name: "Kim", image: null })).status).toBe(200);
});

test.for([
  [{ name: 7 }, 400], [{ name: null }, 400], [{ name: "x".repeat(60_000) }, 400], [{ image: "javascript:alert(1)" }, 400], [{ email: `${"a".repeat(50_000)}@example.com` }, 400],
  [{ email: NUL }, 400], [{ email: null }, 400], [{ password: null }, 400], [{ callbackURL: NUL }, 403], [{ language: NUL }, 400], [{ rememberMe: "x" }, 400],
] as const)("security L3: nobody signs up with %j", async ([given, status]) => {
  expect((await signUp(given)).status).toBe(status);
  expect(await api.admin`select 1 from "user" where email like 'new@%'`).toHaveLength(0);
  expect([errors(), printed]).toEqual([[], []]);
});

test.for([
  ["/reset-password", { token: NUL, newPassword: password }], ["/reset-password", { token: 7, newPassword: password }], ["/reset-password?token=%00", { newPassword: password }],
  ["/sign-in/email", { email: NUL, password }], ["/sign-in/email", { email: "kim@example.com", password: NUL }], ["/sign-in/magic-link", { email: "a\u0000@example.com" }],
  ["/request-password-reset", { email: NUL }], ["/send-verification-email", { email: "kim\u0000@example.com" }], ["/revoke-session", { token: NUL }], ["/change-password", { currentPassword: NUL, newPassword: NUL.repeat(4) }],
  ["/sign-in/email", null], ["/sign-in/email", []], ["/sign-in/email", "text"], ["/sign-in/email", 7], ["/update-user", null], ["/sign-up/email", [1]],
] as const)("security L2: %s refuses %j without an error of ours", async ([path, given]) => {
  const answer = await kim.post(`/api/auth${path}`, given);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect([errors(), printed]).toEqual([[], []]);
});

test("security M3: while the database fails, nothing is printed past the log, and the log names nobody", async () => {
  await api.admin`alter table session rename to session_gone`;
  const answers = [
    await kim.fetch("/api/auth/get-session?disableCookieCache=true"),
    await api.visitor().post("/api/auth/sign-in/email", { email: "kim@example.com", password }),
    await kim.fetch("/api/auth/list-sessions"),
  ];
  await api.admin`alter table session_gone rename to session`;
  await api.admin`alter table "user" rename to user_gone`;
  answers.push(await signUp({}), await api.visitor().post("/api/auth/sign-in/magic-link", { email: "kim@example.com" }), await api.visitor().post("/api/auth/request-password-reset", { email: "kim@example.com" }));
  await api.admin`alter table user_gone rename to "user"`;
  expect(answers.map(({ status }) => status).filter((status) => status !== 500)).toEqual([]);
  for (const answer of answers) expect(await answer.text()).toContain(answer.headers.get("x-request-id"));
  expect(printed).toEqual([]);
  expect(errors().length).toBeGreaterThan(0);
  expect(api.lines.join("")).not.toMatch(/example\.com|correct-horse|select |insert /);
});
