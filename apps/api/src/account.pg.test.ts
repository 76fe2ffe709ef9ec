import { afterAll, beforeAll, expect, test } from "vitest";
import { press, startTestApi, type TestApi } from "./testing.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const password = "correct-horse";
const path = (url: string) => new URL(url).pathname + new URL(url).search;
const session = async (visitor: { fetch: (path: string) => Promise<Response> }) =>
  JSON.parse(await (await visitor.fetch("/api/auth/get-session")).text());

/** An answer with the kind of each value in its place. */
const shapeOf = (json: string) => JSON.stringify(JSON.parse(json, (_key, value: unknown) => (typeof value === "object" ? value : typeof value)));

/** The newest mail of a kind. */
async function mail(kind: string): Promise<{ url: string }> {
  const found = (await api.mails()).findLast((one) => one.kind === kind);
  if (!found || !("url" in found)) throw new Error(`no mail ${kind}`);
  return found;
}

test("who signs up can't sign in before pressing the button behind the link in the mail, which signs them in", async () => {
  const ada = api.visitor();
  const signedUp = await ada.post("/api/auth/sign-up/email", { email: "Ada@Example.com", name: "Ada", password });
  expect(signedUp.status).toBe(200);
  const early = await ada.post("/api/auth/sign-in/email", { email: "ada@example.com", password });
  expect(early.status).toBe(403);
  const { url } = await mail("verify");
  expect(url).toMatch(/^http:\/\/localhost:3000\/api\/auth\/verify-email\?token=/);
  const followed = await press(ada, url);
  expect(followed.status).toBe(303);
  expect(followed.headers.get("location")).toBe("/");
  expect(await session(ada)).toMatchObject({ user: { email: "ada@example.com", name: "Ada" } });
  const { id } = await ada.trpc.organization.create.mutate({ name: "  Nordlicht\u0000 GmbH " });
  expect(await ada.trpc.organization.list.query()).toEqual({ organizations: [{ id, name: "Nordlicht GmbH", role: "owner" }] });
});

test("the language that somebody chose is kept over sessions and devices, and answered in whatever the browser asks for", async () => {
  const sophie = api.visitor();
  await sophie.post("/api/auth/sign-up/email", { email: "sophie@example.com", name: "Sophie", password, language: "de" });
  await press(sophie, (await mail("verify")).url);
  expect(await session(sophie)).toMatchObject({ user: { language: "de" } });
  const elsewhere = api.visitor();
  await elsewhere.post("/api/auth/sign-in/email", { email: "sophie@example.com", password });
  expect(await session(elsewhere)).toMatchObject({ user: { language: "de" } });
  const nowhere = () => elsewhere.trpc.organization.get.query({ organizationId: "nowhere" });
  await expect(nowhere()).rejects.toThrow("Diese Organisation gibt es nicht");
  expect((await elsewhere.post("/api/auth/update-user", { language: null })).status).toBe(200);
  await expect(nowhere()).rejects.toThrow("There is no such organization");
  expect(await session(elsewhere)).toMatchObject({ user: { language: null } });
  const third = api.visitor();
  await third.post("/api/auth/sign-in/email", { email: "sophie@example.com", password });
  expect(await session(third)).toMatchObject({ user: { language: null } });
});

test("a language that Treeline doesn't speak is refused, by what it does speak, and by the table itself", async () => {
  const kim = await api.person("tongues@example.com");
  for (const language of ["fr", "DE", "", 7]) {
    const refused = await kim.post("/api/auth/update-user", { language });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: "Treeline speaks English (en) and German (de)." });
  }
  const signUp = await api.visitor().post("/api/auth/sign-up/email", { email: "fr@example.com", name: "Fr", password, language: "fr" });
  expect(signUp.status).toBe(400);
  expect(await session(kim)).toMatchObject({ user: { language: null } });
  await expect(api.admin`update "user" set language = 'fr' where email = 'tongues@example.com'`).rejects.toThrow(/user_language_check/);
});

test("the single-key shortcuts that somebody switched off are kept with the account, and nothing else is taken for one", async () => {
  const kim = await api.person("keys@example.com");
  expect(await session(kim)).toMatchObject({ user: { keysOff: null } });
  for (const keysOff of ["search", "search,letters", "letters"]) {
    expect((await kim.post("/api/auth/update-user", { keysOff })).status).toBe(200);
    expect(await session(kim)).toMatchObject({ user: { keysOff } });
  }
  for (const keysOff of ["letters,search", "", "all", 7]) {
    const refused = await kim.post("/api/auth/update-user", { keysOff });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: "Write search, letters or search,letters; null switches all on." });
  }
  expect((await kim.post("/api/auth/update-user", { keysOff: null })).status).toBe(200);
  expect(await session(kim)).toMatchObject({ user: { keysOff: null } });
  await expect(api.admin`update "user" set keys_off = 'all' where email = 'keys@example.com'`).rejects.toThrow(/user_keys_off_check/);
});

test("a second sign-up with the same address answers as the first did, changes nothing, and tells the address alone, once in a while", async () => {
  const first = await api.visitor().post("/api/auth/sign-up/email", { email: "once@example.com", name: "Once", password });
  await api.person("twice@example.com", "First");
  const before = (await api.mails()).length;
  const signUp = () => api.visitor().post("/api/auth/sign-up/email", { email: "Twice@example.com", name: "Second", password: "another-one" });
  const again = await signUp();
  const told = await again.text();
  expect(again.status).toBe(first.status);
  expect(JSON.parse(told)).toMatchObject({ token: null, user: { email: "twice@example.com", name: "Second", emailVerified: false } });
  expect(shapeOf(told)).toEqual(shapeOf(await first.text()));
  expect((await signUp()).status).toBe(200);
  const [account] = await api.admin`select id from "user" where email = 'twice@example.com'`;
  expect((await api.mails()).slice(before)).toEqual([{ kind: "account-exists", userId: account?.["id"], at: expect.any(String) }]);
  const wrong = await api.visitor().post("/api/auth/sign-in/email", { email: "twice@example.com", password: "another-one" });
  expect(wrong.status).toBe(401);
});

test("a wrong password and an unknown address are refused in the same words", async () => {
  await api.person("kim@example.com");
  const wrong = await api.visitor().post("/api/auth/sign-in/email", { email: "kim@example.com", password: "wrong-horse" });
  const unknown = await api.visitor().post("/api/auth/sign-in/email", { email: "nobody@example.com", password: "wrong-horse" });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await unknown.json());
});

test.for(["山田 太郎", "Zoë 👩‍🚀 O’Brien-Ńowak", "x".repeat(200), "\u0000\u0007"])("the name %j can sign up", async (name) => {
  const email = `${Buffer.from(name).toString("hex").slice(0, 20)}@example.com`;
  const visitor = await api.person(email, name);
  const { user } = await session(visitor);
  expect(user.name).toBe(name.startsWith("\u0000") ? email.split("@")[0] : name);
});

test("a magic link signs in who has an account; for others nothing is sent and the answer is the same", async () => {
  await api.person("magic@example.com");
  const visitor = api.visitor();
  const known = await visitor.post("/api/auth/sign-in/magic-link", { email: "Magic@Example.com", callbackURL: "/" });
  const before = (await api.mails()).length;
  const unknown = await api.visitor().post("/api/auth/sign-in/magic-link", { email: "stranger@example.com", callbackURL: "/" });
  expect(await unknown.json()).toEqual(await known.json());
  expect(await api.mails()).toHaveLength(before);
  const { url } = await mail("magic-link");
  expect((await press(visitor, url)).status).toBe(303);
  expect(await session(visitor)).toMatchObject({ user: { email: "magic@example.com" } });
  const second = api.visitor();
  expect((await second.fetch(path(url))).status).toBe(410);
  expect(await session(second)).toBeNull();
});

test("a forgotten password is set anew by the mail's link, once, and ends the sessions there were", async () => {
  const owner = await api.person("forgot@example.com");
  const visitor = api.visitor();
  expect((await visitor.post("/api/auth/request-password-reset", { email: "forgot@example.com" })).status).toBe(200);
  const { url } = await mail("reset-password");
  expect(url).toMatch(/^http:\/\/localhost:3000\/reset-password\?token=/);
  const token = new URL(url).searchParams.get("token");
  const change = () => visitor.post("/api/auth/reset-password", { newPassword: "brand-new-horse", token });
  expect((await change()).status).toBe(200);
  expect((await change()).status).toBe(400);
  expect(await (await owner.fetch("/api/auth/get-session?disableCookieCache=true")).json()).toBeNull();
  const old = await visitor.post("/api/auth/sign-in/email", { email: "forgot@example.com", password });
  expect(old.status).toBe(401);
  const fresh = await visitor.post("/api/auth/sign-in/email", { email: "forgot@example.com", password: "brand-new-horse" });
  expect(fresh.status).toBe(200);
});

test("a changed password ends the other sessions and keeps this one", async () => {
  const here = await api.person("change@example.com");
  const there = api.visitor();
  await there.post("/api/auth/sign-in/email", { email: "change@example.com", password });
  const changed = await here.post("/api/auth/change-password", { currentPassword: password, newPassword: "brand-new-horse" });
  expect(changed.status).toBe(200);
  expect(await (await there.fetch("/api/auth/get-session?disableCookieCache=true")).json()).toBeNull();
  expect(await session(here)).toMatchObject({ user: { email: "change@example.com" } });
});

test.for([
  ["GET", "/api/auth/organization/list"],
  ["POST", "/api/auth/organization/create"],
  ["POST", "/api/auth/organization/set-active"],
  ["POST", "/api/auth//organization/create"],
  ["POST", "/api/auth/organization%2Fcreate"],
  ["POST", "/api/auth/Organization/create"],
  ["GET", "/api/auth/api-key/list"],
  ["POST", "/api/auth/api-key/create"],
  ["POST", "/api/auth/delete-user"],
] as const)("%s %s is closed", async ([method, url]) => {
  const ada = api.visitor();
  await ada.post("/api/auth/sign-in/email", { email: "ada@example.com", password });
  const answer = method === "GET" ? await ada.fetch(url) : await ada.post(url, { name: "x", slug: "x" });
  expect(answer.status).toBe(404);
});

test("nothing that was logged names anybody or holds a token", async () => {
  const log = api.lines.join("");
  expect(log).toContain('"route":"/api/auth/verify-email"');
  expect(log).not.toMatch(/example\.com|token=|correct-horse/);
});
