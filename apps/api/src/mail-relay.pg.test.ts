import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startTestApi, WIDE_BUDGETS, type TestApi, type Visitor } from "./testing.ts";

let api: TestApi;
let ada: Visitor;
beforeAll(async () => {
  // Each visitor below comes from an address of its own, so that only the limits of mails are met.
  api = await startTestApi({ trustedProxies: ["loopback"], budgets: WIDE_BUDGETS });
  ada = await api.person("ada@example.com", "Ada");
});
afterAll(() => api.close());
beforeEach(() => api.admin`delete from request_slot`);

const create = async (name: string) => (await ada.trpc.organization.create.mutate({ name })).id;
const invite = (organizationId: string, email: string) => ada.trpc.members.invite.mutate({ organizationId, email });
const sent = async (kind: string) => (await api.mails()).filter((mail) => mail.kind === kind).length;

async function refusalAfter(most: number, ask: (n: number) => Promise<unknown>) {
  for (let n = 0; n < most; n += 1) await ask(n);
  return ask(most).then(() => null, (error: unknown) => error);
}

const tooMany = (reason: string) => ({
  data: { code: "TOO_MANY_REQUESTS", reason, action: expect.stringMatching(/^Try again in \d+ (minutes|hours)\.$/) },
});

test("security M2: one address is invited ten times an hour, by all organizations together", async () => {
  const organizations = [await create("Nordlicht"), await create("Südlicht")];
  const before = await sent("invitation");
  const refused = await refusalAfter(10, (n) => invite(organizations[n % 2] ?? "", n % 3 === 0 ? "Kim@Example.com" : "kim@example.com"));
  expect(refused).toMatchObject(tooMany("too-many-invitations"));
  expect((await sent("invitation")) - before).toBe(10);
  await invite(organizations[0] ?? "", "other@example.com");
});

test("security M2: one account sends sixty invitations an hour", async () => {
  const organizationId = await create("Nordlicht");
  const refused = await refusalAfter(60, (n) => invite(organizationId, `colleague-${n}@example.com`));
  expect(refused).toMatchObject(tooMany("too-many-invitations"));
  const { invitations } = await ada.trpc.members.list.query({ organizationId });
  expect(invitations).toHaveLength(60);
});

test("security M2: one account makes thirty organizations an hour, and those it has go on", async () => {
  const ids: string[] = [];
  const refused = await refusalAfter(30, async () => ids.push(await create("Nordlicht")));
  expect(refused).toMatchObject(tooMany("too-many-organizations"));
  await ada.trpc.organization.update.mutate({ organizationId: ids[0] ?? "", name: "Nordlicht GmbH" });
});

test.for([
  ["/api/auth/sign-in/magic-link", "magic-link"],
  ["/api/auth/request-password-reset", "reset-password"],
] as const)("security M2: %s mails one address six links in ten minutes, and answers as before", async ([path, kind]) => {
  const before = await sent(kind);
  const answers = new Set<string>();
  for (let n = 0; n < 9; n += 1) {
    const stranger = api.visitor({ "x-forwarded-for": `203.0.113.${n}` });
    const answer = await stranger.post(path, { email: n % 2 === 0 ? "ada@example.com" : "ADA@example.com" });
    answers.add(`${answer.status} ${await answer.text()}`);
  }
  expect([...answers]).toEqual([expect.stringMatching(/^200 /)]);
  expect((await sent(kind)) - before).toBe(6);
});

test("security M2: an account that was never verified gets six links in ten minutes", async () => {
  const before = await sent("verify");
  const email = "unverified@example.com";
  for (let n = 0; n < 9; n += 1) {
    const stranger = api.visitor({ "x-forwarded-for": `203.0.113.${n}` });
    if (n === 0) await stranger.post("/api/auth/sign-up/email", { email, name: "Kim", password: "correct-horse" });
    else await stranger.post("/api/auth/send-verification-email", { email });
  }
  expect((await sent("verify")) - before).toBe(6);
});

test.for(["Win a prize at https://evil.example", "www.evil.example", "evil.example/prize", "kim@evil.example"])(
  "security M2: an organization can't be called %s, in words",
  async (name) => {
    const message = "A name can't hold a web or e-mail address. Write the name alone.";
    await expect(create(name)).rejects.toMatchObject({ message, data: { code: "BAD_REQUEST" } });
    const organizationId = await create("Nordlicht");
    await expect(ada.trpc.organization.update.mutate({ organizationId, name })).rejects.toMatchObject({ message });
  },
);

test("security M2: an address of 50,000 letters is not invited", async () => {
  const organizationId = await create("Nordlicht");
  await expect(invite(organizationId, `${"a".repeat(50_000)}@example.com`)).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
  const { invitations } = await ada.trpc.members.list.query({ organizationId });
  expect(invitations).toEqual([]);
});
