import { afterEach, expect, test, vi } from "vitest";
import type { SignUpRule } from "@treeline/services/account/sign-up-rule";
import { press, startTestApi, type TestApi } from "./testing.ts";

let api: TestApi;
let close: (() => Promise<void>) | null = null;
afterEach(async () => {
  await close?.();
  close = null;
});
vi.setConfig({ testTimeout: 120_000 });

async function start(signUp: SignUpRule): Promise<void> {
  api = await startTestApi({ signUp });
  close = () => api.close();
}

const password = "correct-horse";
const signUp = (email: string) => api.visitor().post("/api/auth/sign-up/email", { email, name: "New", password });
const told = async () => (await api.visitor().fetch("/api/sign-up")).json();

/** The first account, with an organization that it invites `email` to. */
async function inviteFrom(first: string, email: string) {
  const owner = await api.person(first);
  const { id: organizationId } = await owner.trpc.organization.create.mutate({ name: "Nordlicht" });
  const { invitationId } = await owner.trpc.members.invite.mutate({ organizationId, email, role: "viewer" });
  return { owner, organizationId, invitationId };
}

test("case A11: anybody may sign up where the operator says nothing", async () => {
  await start({ kind: "open" });
  expect(await told()).toEqual({ kind: "open", domains: [], first: false });
  expect((await signUp("stranger@elsewhere.example")).status).toBe(200);
});

test("case A11: with invitations only, the first account can be made, then nobody but who is invited", async () => {
  await start({ kind: "invited" });
  expect(await told()).toEqual({ kind: "invited", domains: [], first: true });
  const { organizationId, invitationId, owner } = await inviteFrom("owner@example.com", "Guest@Elsewhere.example");
  expect(await told()).toEqual({ kind: "invited", domains: [], first: false });
  const refused = await signUp("stranger@example.com");
  expect([refused.status, await refused.json()]).toMatchObject([403, { code: "SIGN_UP_CLOSED" }]);
  expect((await signUp("guest+other@elsewhere.example")).status).toBe(403);
  expect(await api.admin`select 1 from "user" where email like 'stranger%'`).toHaveLength(0);
  const guest = await api.person("GUEST@elsewhere.example");
  await guest.trpc.members.accept.mutate({ invitationId });
  expect((await guest.trpc.organization.get.query({ organizationId })).id).toBe(organizationId);
  const second = await owner.trpc.members.invite.mutate({ organizationId, email: "late@elsewhere.example", role: "viewer" });
  await owner.trpc.members.cancelInvitation.mutate({ organizationId, invitationId: second.invitationId });
  expect((await signUp("late@elsewhere.example")).status).toBe(403);
});

test("case A11: an unverified first sign-up shuts nobody out, and is itself shut out once somebody else has an account", async () => {
  await start({ kind: "invited" });
  const typo = api.visitor();
  await typo.post("/api/auth/sign-up/email", { email: "typo@example.com", name: "Typo", password });
  const link = (await api.mails()).findLast((mail) => mail.kind === "verify");
  await api.person("owner@example.com");
  const late = await press(typo, link?.kind === "verify" ? link.url : "");
  expect(late.status).toBe(404);
  const page = await typo.fetch(new URL(link?.kind === "verify" ? link.url : "", "http://x").href.replace("http://localhost:3000", ""));
  expect([page.status, await page.text()]).toEqual([403, expect.stringContaining("have an account here")]);
  // Nor by another way that proves the address.
  await typo.post("/api/auth/sign-in/magic-link", { email: "typo@example.com" });
  await typo.post("/api/auth/request-password-reset", { email: "typo@example.com" });
  const mails = await api.mails();
  const magic = mails.findLast((mail) => mail.kind === "magic-link");
  const reset = mails.findLast((mail) => mail.kind === "reset-password");
  const { pathname, searchParams } = new URL(magic?.kind === "magic-link" ? magic.url : "");
  const signedIn = await typo.fetch(pathname, { method: "POST", body: searchParams });
  expect([signedIn.status, signedIn.headers.getSetCookie()]).toEqual([403, []]);
  await typo.post("/api/auth/reset-password", { token: new URL(reset?.kind === "reset-password" ? reset.url : "").searchParams.get("token"), newPassword: password });
  expect((await typo.post("/api/auth/sign-in/email", { email: "typo@example.com", password })).status).toBe(403);
});

test("case A11: with domains, who has an address of one of them may, and who is invited", async () => {
  await start({ kind: "domains", domains: ["example.com", "xn--mnchen-3ya.example"] });
  const { invitationId } = await inviteFrom("first@anywhere.example", "guest@elsewhere.example");
  expect(await told()).toEqual({ kind: "domains", domains: ["example.com", "xn--mnchen-3ya.example"], first: false });
  for (const email of ["kim@example.com", "KIM.two+tag@EXAMPLE.com", "a@xn--mnchen-3ya.example"]) expect([email, (await signUp(email)).status]).toEqual([email, 200]);
  for (const email of ["kim@mail.example.com", "kim@notexample.com", "kim@example.com.evil.example", "kim@example.org"]) expect([email, (await signUp(email)).status]).toEqual([email, 403]);
  const guest = await api.person("guest@elsewhere.example");
  await expect(guest.trpc.members.accept.mutate({ invitationId })).resolves.toBeTruthy();
});
