import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { press, startTestApi, type TestApi, type Visitor } from "./testing.ts";

vi.setConfig({ testTimeout: 120_000 });
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
// Every test comes from the same address.
beforeEach(() => api.admin`delete from rate_limit`);

const password = "correct-horse";
const path = (url: string) => new URL(url).pathname + new URL(url).search;
const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };

async function session(visitor: Visitor) {
  return JSON.parse(await (await visitor.fetch("/api/auth/get-session?disableCookieCache=true")).text());
}

async function linkIn(kind: "verify" | "magic-link"): Promise<string> {
  const found = (await api.mails()).findLast((one) => one.kind === kind);
  if (!found || !("url" in found)) throw new Error(`no mail ${kind}`);
  return found.url;
}

let count = 0;
/** Signs up in a browser of its own, and answers it with the link in the mail. */
async function signUp(given: { email?: string; callbackURL?: string; language?: string } = {}, visitor = api.visitor(BROWSER)) {
  const email = given.email ?? `person-${++count}@example.com`;
  const answer = await visitor.post("/api/auth/sign-up/email", { email, name: "Kim", password, ...given });
  expect(answer.status).toBe(200);
  return { email, visitor, link: await linkIn("verify") };
}

async function askForLink(email: string, callbackURL = "/") {
  await api.visitor().post("/api/auth/sign-in/magic-link", { email, callbackURL });
  return linkIn("magic-link");
}

const canSignIn = async (email: string, word = password) => (await api.visitor().post("/api/auth/sign-in/email", { email, password: word })).status === 200;
const isVerified = async (email: string) => (await api.admin`select email_verified from "user" where email = ${email}`)[0]?.["email_verified"];

/** What mail scanners, previews and prefetching browsers do with a link. */
async function scan(link: string) {
  const scanner = api.visitor({ "user-agent": "Mozilla/5.0 (compatible; Scanner)" });
  for (const init of [{ method: "HEAD" }, {}, { headers: { purpose: "prefetch", "sec-purpose": "prefetch;prerender" } }, { method: "OPTIONS" }]) {
    const answer = await scanner.fetch(path(link), init);
    expect(answer.status).toBeLessThan(400);
    expect(answer.headers.getSetCookie().join()).not.toContain("session");
  }
  expect(await session(scanner)).toBeNull();
}

test("case A1: a scanner that opens a sign-in link leaves it to the person, who signs in by a button that needs no script", async () => {
  const email = "a1-magic@example.com";
  await api.person(email);
  const link = await askForLink(email, "/o/abc?x=1");
  await scan(link);
  const person = api.visitor(BROWSER);
  const page = await person.fetch(path(link));
  const html = (await page.text()).replace("<wbr>", "");
  expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toContain(email);
  expect(html).toMatch(/<form method="post"/);
  expect(await session(person)).toBeNull();
  const pressed = await press(person, link);
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/o/abc?x=1"]);
  expect(await session(person)).toMatchObject({ user: { email } });
});

test("case A1: a scanner that opens a verification link neither signs in nor verifies, and the person's button does both", async () => {
  const { email, visitor, link } = await signUp({ callbackURL: "/invitations/abc" });
  await scan(link);
  expect(await isVerified(email)).toBe(false);
  const pressed = await press(visitor, link);
  expect([pressed.status, pressed.headers.get("location")]).toEqual([303, "/invitations/abc"]);
  expect(await session(visitor)).toMatchObject({ user: { email } });
  const later = await (await api.visitor(BROWSER).fetch(path(link))).text();
  expect(later).toContain("is verified");
  expect(later).toContain('href="/sign-in?next=%2Finvitations%2Fabc"');
});

test("case A1: a program without cookies that signs up and follows its link itself keeps its password", async () => {
  const call = (at: string, init: RequestInit) => fetch(api.url + at, { redirect: "manual", ...init, headers: { "user-agent": "check/1", ...init.headers } });
  const email = "program@example.com";
  await call("/api/auth/sign-up/email", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email, name: "P", password }) });
  const link = await linkIn("verify");
  await call(path(link), {});
  const posted = await call(path(link), { method: "POST", body: new URLSearchParams({ token: new URL(link).searchParams.get("token") ?? "" }) });
  expect(posted.status).toBe(303);
  expect([await isVerified(email), await canSignIn(email)]).toEqual([true, true]);
});

test("case A1: pressing a button twice, one after the other or at once, signs in all the same", async () => {
  // As a browser does that sends the form twice, before it has read an answer.
  const post = async (visitor: Visitor, link: string) => {
    const { pathname, searchParams } = new URL(link);
    const headers = { ...BROWSER, cookie: visitor.cookie(), origin: "http://localhost:3000" };
    return (await fetch(api.url + pathname, { method: "POST", redirect: "manual", headers, body: searchParams })).headers.get("location");
  };
  const one = await signUp();
  expect(await Promise.all([post(one.visitor, one.link), post(one.visitor, one.link)])).toEqual(["/", "/"]);
  const later = await signUp();
  expect([await post(later.visitor, later.link), await post(later.visitor, later.link)]).toEqual(["/", "/"]);
  // Elsewhere than where the account was made, each press leads to a new password.
  const elsewhere = api.visitor(BROWSER);
  const third = await signUp();
  await elsewhere.fetch(path(third.link));
  const ways = await Promise.all([post(elsewhere, third.link), post(elsewhere, third.link)]);
  expect(ways.map((way) => way?.split("?")[0])).toEqual(["/reset-password", "/reset-password"]);

  const link = await askForLink(one.email);
  const person = api.visitor(BROWSER);
  await person.fetch(path(link));
  expect(await Promise.all([post(person, link), post(person, link)])).toEqual(["/", "/"]);
  expect((await api.visitor(BROWSER).fetch(path(link))).status).toBe(410);
});

test("case A1: a link that expired, was used, or is none says so and leads to sign-in, in German too", async () => {
  const { email } = await signUp();
  const link = await askForLink(email);
  await api.admin`update verification set expires_at = now() - interval '1 second'`;
  const visitor = api.visitor(BROWSER);
  for (const at of [path(link), "/api/auth/magic-link/verify", "/api/auth/verify-email?token=x", "/api/auth/verify-email?token=%00", `/api/auth/verify-email?token=${"A".repeat(43)}`, "/api/auth/verify-email?token=a&token=b"]) {
    for (const method of ["GET", "POST"]) {
      const answer = await visitor.fetch(at, { method, headers: { "accept-language": "de" } });
      const html = await answer.text();
      expect([answer.status, html.includes("Dieser Link gilt nicht mehr"), html.includes('href="/sign-in"')]).toEqual([410, true, true]);
    }
  }
});

test("case A1: the page speaks the account's language, else the browser's", async () => {
  const { link } = await signUp({ language: "de" });
  expect(await (await api.visitor().fetch(path(link), { headers: { "accept-language": "en" } })).text()).toContain('<html lang="de">');
  const other = await signUp();
  expect(await (await api.visitor().fetch(path(other.link), { headers: { "accept-language": "de-CH,en;q=0.5" } })).text()).toContain("E-Mail-Adresse bestätigen");
});

test("case A1: a page shows what a person typed as text", async () => {
  const { link } = await signUp({ email: "o'neil+a@example.com" });
  const html = (await (await api.visitor(BROWSER).fetch(path(link))).text()).replace("<wbr>", "");
  expect(html).toContain("o&#39;neil+a@example.com");
});

test("security H1: the password of who signed up with somebody else's address stops working when its owner verifies", async () => {
  const { email, visitor: attacker, link } = await signUp();
  const victim = api.visitor(BROWSER);
  const page = await (await victim.fetch(path(link))).text();
  expect(page).toContain('type="password"');
  const pressed = await press(victim, link);
  expect(pressed.status).toBe(303);
  const to = new URL(pressed.headers.get("location") ?? "", "http://x");
  expect(to.pathname).toBe("/reset-password");
  expect(await isVerified(email)).toBe(true);
  expect((await attacker.post("/api/auth/sign-in/email", { email, password })).status).toBe(401);
  expect(await session(victim)).toBeNull();
  const token = to.searchParams.get("token");
  expect((await victim.post("/api/auth/reset-password", { token, newPassword: "my-own-password" })).status).toBe(200);
  expect([await canSignIn(email, "my-own-password"), await canSignIn(email)]).toEqual([true, false]);
});

test("security H1: who opens the link in another browser and knows the password keeps it; a wrong one changes nothing", async () => {
  const { email, link } = await signUp();
  const phone = api.visitor(BROWSER);
  const wrong = await press(phone, link, { password: "not-the-password" });
  expect([wrong.status, await isVerified(email)]).toEqual([422, false]);
  expect(await wrong.text()).toContain("This is not the password that was chosen.");
  const right = await press(phone, link, { password });
  expect([right.status, right.headers.get("location")]).toEqual([303, "/"]);
  expect(await session(phone)).toMatchObject({ user: { email } });
  expect(await canSignIn(email)).toBe(true);
});

test("security H1: a link is no oracle for passwords", async () => {
  const { email, link } = await signUp();
  const guesser = api.visitor(BROWSER);
  for (let n = 0; n < 10; n++) await press(guesser, link, { password: `guess-number-${n}` });
  expect((await press(guesser, link, { password })).status).toBe(422);
  expect(await isVerified(email)).toBe(false);
});

test("security H1: signing up again for the same address, in one's own browser, doesn't make the first one's password one's own", async () => {
  const { email, visitor: attacker } = await signUp();
  const victim = api.visitor(BROWSER);
  const mailed = (await api.mails()).length;
  const again = await victim.post("/api/auth/sign-up/email", { email, name: "Victim", password: "victims-password" });
  expect(again.status).toBe(200);
  expect((await api.mails()).slice(mailed).map(({ kind }) => kind)).toEqual(["verify"]);
  await press(victim, await linkIn("verify"));
  expect((await attacker.post("/api/auth/sign-in/email", { email, password })).status).toBe(401);
});

test("security H1: a sign-in link drops a password that another browser chose before the address was verified, and keeps one's own", async () => {
  const foreign = await signUp();
  const victim = api.visitor(BROWSER);
  expect((await press(victim, await askForLink(foreign.email))).status).toBe(303);
  expect(await session(victim)).toMatchObject({ user: { email: foreign.email, emailVerified: true } });
  expect(await canSignIn(foreign.email)).toBe(false);
  const own = await signUp();
  expect((await press(own.visitor, await askForLink(own.email))).status).toBe(303);
  expect(await canSignIn(own.email)).toBe(true);
});

test("security H1: a reset password verifies the address, and the first one is gone", async () => {
  const { email } = await signUp();
  await api.visitor().post("/api/auth/request-password-reset", { email });
  const reset = (await api.mails()).findLast((one) => one.kind === "reset-password");
  const token = reset?.kind === "reset-password" ? new URL(reset.url).searchParams.get("token") : null;
  await api.visitor().post("/api/auth/reset-password", { token, newPassword: "brand-new-horse" });
  expect([await canSignIn(email, "brand-new-horse"), await canSignIn(email)]).toEqual([true, false]);
});

test("security M6: verifying never changes who is signed in", async () => {
  const victim = await api.person("m6-victim@example.com");
  const attacker = await signUp();
  const page = await (await victim.fetch(path(attacker.link))).text();
  expect(page).toContain("You stay signed in as m6-victim@example.com");
  await press(victim, attacker.link);
  expect(await session(victim)).toMatchObject({ user: { email: "m6-victim@example.com" } });
  // Also where the browser that signed up is the one that verifies.
  const both = await signUp({}, victim);
  const done = await press(victim, both.link);
  expect(await done.text()).toContain("You stay signed in as m6-victim@example.com");
  expect(await session(victim)).toMatchObject({ user: { email: "m6-victim@example.com" } });
  expect(await isVerified(both.email)).toBe(true);
});

test("security M6: a form on another site can't press a link's button", async () => {
  const { email, link } = await signUp();
  const body = new URLSearchParams({ token: new URL(link).searchParams.get("token") ?? "" });
  for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }]) {
    const answer = await api.visitor(BROWSER).fetch("/api/auth/verify-email", { method: "POST", headers, body });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "text/html; charset=utf-8"]);
  }
  expect(await isVerified(email)).toBe(false);
});

test.for(["/..//evil.example", "//evil.example", "https://evil.example/", "/\\evil.example", "/%2f/evil.example"])(
  "security M1: no link leads to %s",
  async (target) => {
    const at = encodeURIComponent(target);
    const { visitor, link } = await signUp();
    const verified = await press(visitor, `${link}&callbackURL=${at}`);
    expect(verified.headers.get("location")).toBe("/");
    const { email } = await signUp();
    const signedIn = await press(api.visitor(BROWSER), `${await askForLink(email)}&callbackURL=${at}`);
    expect(signedIn.headers.get("location")).toBe("/");
    const dead = await (await visitor.fetch(`/api/auth/verify-email?token=x&callbackURL=${at}`)).text();
    expect(dead).not.toContain("evil");
    const asked = await api.visitor().post("/api/auth/sign-in/email", { email: "m6-victim@example.com", password, callbackURL: target });
    expect(await asked.text()).not.toMatch(/evil\.example/);
    await api.visitor().post("/api/auth/sign-in/magic-link", { email, callbackURL: target });
    expect(await linkIn("magic-link")).not.toContain("evil");
  },
);
