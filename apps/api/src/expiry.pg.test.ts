import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let ada: Visitor;
let organizationId: string;
beforeAll(async () => {
  api = await startTestApi();
  ada = await api.person("ada@example.com", "Ada");
  ({ id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" }));
});
afterAll(() => api.close());

/** What something answers a minute before its end, and a second after it. */
async function around(table: "session" | "verification" | "invitation" | "export", ask: () => Promise<unknown>): Promise<[before: unknown, after: unknown]> {
  await api.admin`update ${api.admin(table)} set expires_at = now() + interval '1 minute'`;
  const before = await ask();
  await api.admin`update ${api.admin(table)} set expires_at = now() - interval '1 second'`;
  return [before, await ask()];
}

const newest = async () => (await api.mails()).at(-1);

test("security expiry: links by mail and for a new password are good until their end", async () => {
  await ada.post("/api/auth/sign-in/magic-link", { email: "ada@example.com" });
  const signIn = await newest();
  const link = signIn?.kind === "magic-link" ? new URL(signIn.url) : null;
  const look = async () => (await api.visitor().fetch(`${link?.pathname}${link?.search}`)).status;
  expect(await around("verification", look)).toEqual([200, 410]);

  const reset = async () => {
    await ada.post("/api/auth/request-password-reset", { email: "ada@example.com" });
    const mail = await newest();
    return mail?.kind === "reset-password" ? new URL(mail.url).searchParams.get("token") : null;
  };
  const tokens = [await reset(), await reset()];
  const use = async () => (await api.visitor().post("/api/auth/reset-password", { newPassword: "correct-horse", token: tokens.shift() })).status;
  expect(await around("verification", use)).toEqual([200, 400]);
  await ada.post("/api/auth/sign-in/email", { email: "ada@example.com", password: "correct-horse" });
});

test("security expiry: an invitation is open until its end", async () => {
  const { invitationId } = await ada.trpc.members.invite.mutate({ organizationId, email: "kim@example.com", role: "viewer" });
  const kim = await api.person("kim@example.com");
  const state = async () => (await kim.trpc.members.invitation.query({ invitationId })).state;
  expect(await around("invitation", state)).toEqual(["pending", "expired"]);
  await expect(kim.trpc.members.accept.mutate({ invitationId })).rejects.toMatchObject({ data: { reason: "invitation-expired" } });
});

test("security expiry: a file is there until its end", async () => {
  const { exportId } = await ada.trpc.exports.create.mutate({ organizationId, format: "csv" });
  await api.admin`update export set state = 'ready', progress = 1, file_name = 'chart.csv', content = '\\x00'`;
  const download = async () => (await ada.fetch(`/exports/${organizationId}/${exportId}`)).status;
  expect(await around("export", download)).toEqual([200, 404]);
});

test("security expiry: a session ends at its time, at the latest half a minute later by its signed copy", async () => {
  // Without the copy, which is good for 30 seconds.
  const cookie = ada.cookie().split("; ").filter((pair) => !pair.includes("session_data")).join("; ");
  const list = async () => (await fetch(`${api.url}/trpc/organization.list`, { headers: { cookie } })).status;
  expect(await around("session", list)).toEqual([200, 401]);
});
