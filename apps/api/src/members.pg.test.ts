import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let owner: Visitor;
let guest: Visitor;
let clock = new Date();
let organizationId: string;
beforeAll(async () => {
  api = await startTestApi({ now: () => clock });
  owner = await api.person("owner@example.com", "Ada");
  guest = await api.person("guest@example.com", "Kim");
});
afterAll(() => api.close());
beforeEach(async () => {
  // The guest is invited more often here than anybody may be.
  await api.admin`delete from request_slot`;
  clock = new Date();
  ({ id: organizationId } = await owner.trpc.organization.create.mutate({ name: "Nordlicht" }));
});

type Role = "viewer" | "member" | "admin" | "owner";

const invite = (role?: Role, email = "Guest@Example.com") =>
  owner.trpc.members.invite.mutate({ organizationId, email, ...(role && { role }) });

async function join(role: Role): Promise<string> {
  const { invitationId } = await invite(role);
  await guest.trpc.members.accept.mutate({ invitationId });
  const { members } = await owner.trpc.members.list.query({ organizationId });
  return members.find((member) => member.email === "guest@example.com")?.id ?? "";
}

const code = (name: string, reason?: string) => ({ data: { code: name, ...(reason && { reason }) } });

test("who is invited gets a mail, sees who asks, and joins as a viewer", async () => {
  const { invitationId } = await invite();
  expect(await api.mails()).toContainEqual({ kind: "invitation", invitationId });
  const { invitations } = await owner.trpc.members.list.query({ organizationId });
  expect(invitations).toEqual([{ id: invitationId, email: "guest@example.com", role: "viewer", expiresAt: expect.any(String) }]);
  expect(await guest.trpc.members.invitation.query({ invitationId })).toEqual({
    organizationName: "Nordlicht",
    email: "guest@example.com",
    role: "viewer",
    invitedBy: "Ada",
    state: "pending",
  });
  expect(await guest.trpc.members.accept.mutate({ invitationId })).toEqual({ organizationId });
  expect((await guest.trpc.organization.get.query({ organizationId })).role).toBe("viewer");
  const { members, invitations: open } = await owner.trpc.members.list.query({ organizationId });
  expect(members.map(({ name, email, role }) => ({ name, email, role }))).toEqual([
    { name: "Ada", email: "owner@example.com", role: "owner" },
    { name: "Kim", email: "guest@example.com", role: "viewer" },
  ]);
  expect(open).toEqual([]);
});

test("an invitation is worth nothing to somebody else, nor after it was accepted, withdrawn, replaced or a week old", async () => {
  const { invitationId } = await invite();
  const other = await api.person(`other-${invitationId}@example.com`);
  await expect(other.trpc.members.invitation.query({ invitationId })).rejects.toMatchObject(code("NOT_FOUND"));
  await expect(other.trpc.members.accept.mutate({ invitationId })).rejects.toMatchObject(code("NOT_FOUND"));

  const { invitationId: second } = await invite();
  const refused = (id: string) => expect(guest.trpc.members.accept.mutate({ invitationId: id })).rejects;
  await refused(invitationId).toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-canceled"));
  await owner.trpc.members.cancelInvitation.mutate({ organizationId, invitationId: second });
  expect((await guest.trpc.members.invitation.query({ invitationId: second })).state).toBe("canceled");
  await refused(second).toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-canceled"));

  const { invitationId: third } = await invite();
  clock = new Date(clock.getTime() + 8 * 24 * 60 * 60 * 1000);
  expect((await guest.trpc.members.invitation.query({ invitationId: third })).state).toBe("expired");
  await refused(third).toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-expired"));

  const { invitationId: fourth } = await invite();
  await guest.trpc.members.accept.mutate({ invitationId: fourth });
  await refused(fourth).toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-accepted"));
});

test("security L5: an invitation lives and dies with its sender's right to send it", async () => {
  const admin = await api.person(`admin-${organizationId}@example.com`, "Noor");
  const { invitationId: asAdmin } = await invite("admin", `admin-${organizationId}@example.com`);
  await admin.trpc.members.accept.mutate({ invitationId: asAdmin });
  const { invitationId } = await admin.trpc.members.invite.mutate({ organizationId, email: "guest@example.com", role: "admin" });
  const adminMember = async () => (await owner.trpc.members.list.query({ organizationId })).members.find(({ name }) => name === "Noor")?.id ?? "";
  const state = async () => (await guest.trpc.members.invitation.query({ invitationId })).state;
  const listed = async () => (await owner.trpc.members.list.query({ organizationId })).invitations.map(({ id }) => id);
  expect([await state(), await listed()]).toEqual(["pending", [invitationId]]);

  await owner.trpc.members.setRole.mutate({ organizationId, memberId: await adminMember(), role: "member" });
  expect([await state(), await listed()]).toEqual(["canceled", []]);
  await expect(guest.trpc.members.accept.mutate({ invitationId })).rejects.toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-canceled"));

  await owner.trpc.members.setRole.mutate({ organizationId, memberId: await adminMember(), role: "admin" });
  await owner.trpc.members.remove.mutate({ organizationId, memberId: await adminMember() });
  await expect(guest.trpc.members.accept.mutate({ invitationId })).rejects.toMatchObject(code("UNPROCESSABLE_CONTENT", "invitation-canceled"));
  expect((await guest.trpc.organization.list.query({})).organizations.map(({ id }) => id)).not.toContain(organizationId);
});

test("a member can't be invited again, and no invitation of another organization be withdrawn", async () => {
  const { invitationId } = await invite();
  const { id: elsewhere } = await owner.trpc.organization.create.mutate({ name: "Elsewhere" });
  const cancel = owner.trpc.members.cancelInvitation.mutate({ organizationId: elsewhere, invitationId });
  await expect(cancel).rejects.toMatchObject(code("NOT_FOUND"));
  await guest.trpc.members.accept.mutate({ invitationId });
  await expect(invite()).rejects.toMatchObject(code("CONFLICT", "already-member"));
});

test("a viewer can neither sync, connect, invite nor change the organization", async () => {
  const memberId = await join("viewer");
  const { members } = guest.trpc;
  await expect(guest.trpc.sync.start.mutate({ organizationId, connectionId: memberId })).rejects.toMatchObject(code("FORBIDDEN", "role"));
  await expect(guest.trpc.sync.start.mutate({ organizationId, connectionId: "no id at all" })).rejects.toMatchObject(code("FORBIDDEN"));
  const credential = { organizationId, provider: "personio", clientId: "papi-x", clientSecret: "papi-y" } as const;
  await expect(guest.trpc.connection.check.mutate(credential)).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(members.invite.mutate({ organizationId, email: "x@example.com" })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(members.setRole.mutate({ organizationId, memberId, role: "admin" })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(guest.trpc.organization.update.mutate({ organizationId, name: "Mine" })).rejects.toMatchObject(code("FORBIDDEN"));
  expect((await members.list.query({ organizationId })).invitations).toEqual([]);
});

test("an admin manages members up to their own role", async () => {
  const memberId = await join("admin");
  const { members } = await owner.trpc.members.list.query({ organizationId });
  const ownerMember = members.find((member) => member.role === "owner")?.id ?? "";
  const asAdmin = guest.trpc.members;
  await expect(asAdmin.setRole.mutate({ organizationId, memberId, role: "owner" })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(asAdmin.invite.mutate({ organizationId, email: "x@example.com", role: "owner" })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(asAdmin.setRole.mutate({ organizationId, memberId: ownerMember, role: "viewer" })).rejects.toMatchObject(code("FORBIDDEN"));
  await expect(asAdmin.remove.mutate({ organizationId, memberId: ownerMember })).rejects.toMatchObject(code("FORBIDDEN"));
  await asAdmin.setRole.mutate({ organizationId, memberId, role: "viewer" });
  expect((await guest.trpc.organization.get.query({ organizationId })).role).toBe("viewer");
});

test("the last owner can't leave, step down or be removed; with a second one, they can", async () => {
  const memberId = await join("member");
  const { members } = await owner.trpc.members.list.query({ organizationId });
  const ownerMember = members.find((member) => member.role === "owner")?.id ?? "";
  const last = code("UNPROCESSABLE_CONTENT", "last-owner");
  await expect(owner.trpc.members.leave.mutate({ organizationId })).rejects.toMatchObject(last);
  await expect(owner.trpc.members.remove.mutate({ organizationId, memberId: ownerMember })).rejects.toMatchObject(last);
  await expect(owner.trpc.members.setRole.mutate({ organizationId, memberId: ownerMember, role: "admin" })).rejects.toMatchObject(last);
  await owner.trpc.members.setRole.mutate({ organizationId, memberId, role: "owner" });
  const left = await Promise.allSettled([owner, guest].map((one) => one.trpc.members.leave.mutate({ organizationId })));
  expect(left.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("who was removed is a stranger at once", async () => {
  const memberId = await join("member");
  await owner.trpc.members.remove.mutate({ organizationId, memberId });
  await expect(guest.trpc.chart.get.query({ organizationId })).rejects.toMatchObject(code("NOT_FOUND"));
  await expect(owner.trpc.members.remove.mutate({ organizationId, memberId })).rejects.toMatchObject(code("NOT_FOUND"));
});
