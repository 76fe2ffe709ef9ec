import { afterEach, beforeEach, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi();
});
afterEach(() => api.close());

const PASSWORD = "correct-horse";
const idOf = async (email: string) => String((await api.admin`select id from "user" where email = ${email}`)[0]?.["id"]);
const join = async (organizationId: string, email: string, role: string) =>
  api.admin`insert into member (id, organization_id, user_id, role) values (gen_random_uuid()::text, ${organizationId}, ${await idOf(email)}, ${role})`;
const remove = (person: Visitor, erase: { organizationId: string; name: string }[] = [], password = PASSWORD) => person.trpc.account.delete.mutate({ password, erase });
const signIn = async (email: string) => {
  const person = api.visitor();
  await person.post("/api/auth/sign-in/email", { email, password: PASSWORD });
  return person;
};
/** Every row of every table that holds the text. */
async function holding(text: string): Promise<string[]> {
  const tables = await api.admin<{ name: string }[]>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`;
  const found = await Promise.all(tables.map(async ({ name }) => ((await api.admin.unsafe(`select 1 from ${name} t where t::text ilike '%' || $1 || '%'`, [text])).length > 0 ? [name] : [])));
  return found.flat().sort();
}

test("security L13: a person deletes their own account: sessions, memberships, invitations, files and mails go, ids stay in the audit", async () => {
  const [kim, lee] = [await api.person("kim@a.example", "Kim Unverwechselbar"), await api.person("lee@a.example", "Lee")];
  const { id: ours } = await kim.trpc.organization.create.mutate({ name: "Ours" });
  const { id: theirs } = await lee.trpc.organization.create.mutate({ name: "Theirs" });
  await join(ours, "lee@a.example", "owner");
  await join(theirs, "kim@a.example", "viewer");
  const { id: third } = await lee.trpc.organization.create.mutate({ name: "Third" });
  await lee.trpc.members.invite.mutate({ organizationId: third, email: "kim@a.example", role: "viewer" });
  await kim.trpc.members.invite.mutate({ organizationId: ours, email: "new@a.example", role: "viewer" });
  await kim.trpc.members.setMail.mutate({ organizationId: ours, kind: "digest", wanted: true });
  const kimId = await idOf("kim@a.example");
  await api.admin`insert into export (organization_id, user_id, audience, wish, asked_at, expires_at) values (${ours}, ${kimId}, 'admin', '{}', now(), now() + interval '1 day')`;
  await api.admin`insert into connection (organization_id, provider, state, connected_by, import_mail_to) values (${ours}, 'personio', 'disconnected', ${kimId}, 'Kim@a.example')`;
  const elsewhere = await signIn("kim@a.example");
  expect(await kim.trpc.account.previewDeletion.query()).toEqual({
    hasPassword: true,
    organizations: [{ id: ours, name: "Ours", role: "owner", effect: "leave" }, { id: theirs, name: "Theirs", role: "viewer", effect: "leave" }],
  });

  await expect(remove(kim, [], "wrong-horse")).rejects.toMatchObject({ data: { code: "FORBIDDEN", reason: "wrong-password" } });
  await expect(kim.trpc.account.delete.mutate({})).rejects.toMatchObject({ data: { code: "FORBIDDEN", reason: "wrong-password" } });
  expect((await kim.post("/trpc/account.delete", { password: PASSWORD }, { origin: "https://evil.example" })).status).toBe(403);
  expect(await idOf("kim@a.example")).toBe(kimId);
  await remove(kim);

  for (const browser of [kim, elsewhere]) {
    await expect(browser.trpc.organization.get.query({ organizationId: ours })).rejects.toMatchObject({ data: { code: expect.stringMatching(/NOT_FOUND|UNAUTHORIZED/) } });
    await expect(browser.trpc.organization.create.mutate({ name: "Again" })).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
    await expect(remove(browser)).rejects.toMatchObject({ data: { code: "UNAUTHORIZED" } });
    expect((await browser.post("/api/auth/update-user", { name: "Kim" })).status).toBeLessThan(500);
    expect((await browser.post("/api/auth/change-password", { currentPassword: PASSWORD, newPassword: "another-horse" })).status).toBeLessThan(500);
  }
  expect(await api.mails()).toContainEqual({ kind: "account-deleted", email: "kim@a.example", language: "en", at: expect.any(String) });
  expect((await api.mails()).filter(({ kind }) => kind === "invitation")).toEqual([]);
  // The mail that confirms it has to know the address; what limits mails to an address goes within a day.
  expect((await holding("kim@a.example")).filter((table) => !/_private_jobs|request_slot|rate_limit/.test(table))).toEqual([]);
  expect(await holding("Unverwechselbar")).toEqual([]);
  expect((await holding(kimId)).filter((table) => !/request_slot|rate_limit/.test(table))).toEqual(["public.audit_entry", "public.connection"]);
  const entries = await api.admin`select organization_id as organization, actor, subject from audit_entry where verb = 'account.delete' order by 1`;
  expect(entries).toEqual([ours, theirs].sort().map((organization) => ({ organization, actor: `member:${kimId}`, subject: {} })));
  expect((await lee.trpc.organization.get.query({ organizationId: ours })).role).toBe("owner");

  const again = await api.person("kim@a.example", "Kim again");
  expect(await again.trpc.organization.list.query()).toEqual({ organizations: [] });
});

test("security L13: the last owner of an organization with members can't delete their account, and reads which one it is and what to do", async () => {
  const [kim, lee] = [await api.person("kim@a.example"), await api.person("lee@a.example")];
  const { id } = await kim.trpc.organization.create.mutate({ name: "Nordlicht" });
  await join(id, "lee@a.example", "admin");
  expect((await kim.trpc.account.previewDeletion.query()).organizations).toMatchObject([{ effect: "blocked" }]);
  await expect(remove(kim)).rejects.toMatchObject({
    message: expect.stringContaining("Nordlicht"),
    data: { code: "UNPROCESSABLE_CONTENT", reason: "last-owner", action: "Make another member an owner in its settings, then delete your account." },
  });
  expect(await lee.trpc.account.previewDeletion.query()).toMatchObject({ organizations: [{ effect: "leave" }] });
  await api.admin`update member set role = 'owner' where organization_id = ${id}`;
  // Both at once: one stays.
  const done = await Promise.allSettled([remove(kim), remove(lee)]);
  expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await api.admin`select role from member where organization_id = ${id}`).toEqual([{ role: "owner" }]);
});

test("security L13: an organization that nobody else is in is erased with the account, once its name is typed", async () => {
  const kim = await api.person("kim@a.example");
  const { id } = await kim.trpc.organization.create.mutate({ name: "Nur ich 株式会社" });
  const { id: second } = await kim.trpc.organization.create.mutate({ name: "Zweite" });
  await api.admin`insert into connection (organization_id, id, provider, state, connected_by) values (${id}, '0196aaaa-0000-7000-8000-000000000001', 'personio', 'disconnected', 'x')`;
  await api.admin`insert into person (organization_id, connection_id, external_id, seat, name) values (${id}, '0196aaaa-0000-7000-8000-000000000001', '1', 'person', 'Ada Ahn')`;
  const named = [{ organizationId: id, name: " Nur ich 株式会社 " }];
  await expect(remove(kim)).rejects.toMatchObject({ message: expect.stringContaining("Nur ich"), data: { code: "UNPROCESSABLE_CONTENT", reason: "name-organization" } });
  await expect(remove(kim, named)).rejects.toMatchObject({ message: expect.stringContaining("Zweite") });
  await expect(remove(kim, [...named, { organizationId: second, name: "zweite?" }])).rejects.toMatchObject({ data: { reason: "name-organization" } });
  expect(await holding("Ada Ahn")).toContain("public.person");
  await remove(kim, [...named, { organizationId: second, name: "Zweite" }]);
  expect([await holding(id), await holding("Ada Ahn"), await holding("kim@a.example")]).toEqual([[], [], expect.arrayContaining(["graphile_worker._private_jobs"])]);
});

test("security L13: without a password a sign-in of the last minutes confirms it, and guesses of a password are limited", async () => {
  const [kim, lee] = [await api.person("kim@a.example"), await api.person("lee@a.example")];
  await api.admin`delete from account where user_id = ${await idOf("kim@a.example")}`;
  await api.admin`update session set created_at = now() - interval '11 minutes' where user_id = ${await idOf("kim@a.example")}`;
  expect(await kim.trpc.account.previewDeletion.query()).toMatchObject({ hasPassword: false });
  await expect(kim.trpc.account.delete.mutate({})).rejects.toMatchObject({ data: { code: "FORBIDDEN", reason: "sign-in-again" } });
  await api.admin`update session set created_at = now() - interval '9 minutes' where user_id = ${await idOf("kim@a.example")}`;
  const twice = await Promise.allSettled([kim.trpc.account.delete.mutate({}), kim.trpc.account.delete.mutate({})]);
  expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);

  for (let guess = 0; guess < 10; guess++) await expect(remove(lee, [], `guess-${guess}`)).rejects.toMatchObject({ data: { reason: "wrong-password" } });
  await expect(remove(lee)).rejects.toMatchObject({ data: { code: "TOO_MANY_REQUESTS", reason: "too-often" } });
});
