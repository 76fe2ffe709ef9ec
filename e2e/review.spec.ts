import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

const LEAVERS = ["Jonas Adeyemi", "Priya Raman", "Kofi Mensah", "Yuki Tanaka", "Ola Nordin", "Tomasz Wójcik", "Omar Haddad", "Pau Ferran"];

test("a sync that would lose many people waits: seen on the dashboard, reviewed person by person, applied", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${organizationId}`);
  for (const name of LEAVERS) env.emulator.company.remove(employee(env, name));
  const before = await people();
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await page.getByRole("link", { name: "Review", exact: true }).first().click({ timeout: 30_000 });

  await expect(page.getByRole("heading", { level: 1, name: "Needs your review" })).toBeVisible();
  await expect(content(page).getByText("Nothing was changed. The chart stays as it is until you decide.")).toBeVisible();
  await expect(content(page).getByText(/8 people are missing from Personio's list/)).toBeVisible();
  const list = page.getByRole("region", { name: "Person by person" });
  for (const name of LEAVERS) await expect(list.getByRole("link", { name, exact: true })).toBeVisible();
  expect(await people()).toBe(before);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  const file = await page.request.get(`${env.url}${(await page.getByRole("link", { name: "Download CSV" }).getAttribute("href")) ?? ""}`);
  expect(await file.text()).toContain("Jonas Adeyemi");

  await page.getByRole("button", { name: "Apply", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/8 people are removed from the chart/)).toBeVisible();
  await dialog.getByRole("button", { name: "Remove 8 people" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Sync succeeded: .*8 left/ })).toBeVisible({ timeout: 30_000 });
  await expect(content(page).getByText("Applied by")).toBeVisible();
  expect(await people()).toBe(before - 8);
});

test("a sync that is discarded changes nothing, says by whom, and a viewer could not have decided", async ({ page, context, browser }) => {
  const { organizationId, connectionId, session } = demoOf(env);
  const { company } = env.emulator;
  const last = company.all().filter(({ status }) => status === "active").slice(-10);
  for (const { id } of last) company.remove(id);
  const before = await people();
  const { runId } = await session.trpc.sync.start.mutate({ organizationId, connectionId });
  await expect.poll(async () => (await session.trpc.sync.get.query({ organizationId, runId })).state, { timeout: 30_000 }).toBe("held");

  const viewer = await viewerOf(organizationId);
  const theirs = await browser.newContext();
  await enter(theirs, env, viewer);
  const looking = await theirs.newPage();
  await looking.goto(`${env.url}/o/${organizationId}/runs/${runId}`);
  await expect(looking.getByText(/You are a viewer/)).toBeVisible();
  await expect(looking.getByRole("button", { name: "Apply", exact: true })).toHaveCount(0);
  await theirs.close();

  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${organizationId}/runs/${runId}`);
  await page.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "This sync was discarded" })).toBeVisible();
  await expect(content(page).getByText(/Ada Lindqvist discarded it .* Nothing was changed\./)).toBeVisible();
  await expect(page.getByRole("region", { name: "What it would have changed" })).toBeVisible();
  expect(await people()).toBe(before);
});

test("the changes are told by day and by the two days they lie between; an edit is undone from there", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  const { people: all } = await session.trpc.people.list.query({ organizationId, limit: 1000 });
  const somebody = all.find(({ name }) => name === "Rafael Monteiro");
  await session.trpc.people.override.mutate({ organizationId, personId: somebody?.id ?? "", field: "title", value: "Chief of Everything", until: "agrees" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${organizationId}`);
  await page.getByRole("link", { name: "Changes", exact: true }).click();
  const today = page.getByRole("region", { name: "Today" });
  await expect(today.getByText(/Rafael Monteiro is now Chief of Everything/)).toBeVisible();
  await today.getByRole("button", { name: /^Undo: Rafael Monteiro is now Chief/ }).click();
  await expect(page.getByText("Undone", { exact: true })).toBeVisible();
  await expect(today.getByText("Ada Lindqvist undid a change")).toBeVisible();
  expect(await titleOf(somebody?.id ?? "")).not.toBe("Chief of Everything");

  await page.getByRole("tab", { name: "Compare two days" }).click();
  await expect(page.getByRole("region", { name: "In short" })).toContainText("joined");
});

async function people(): Promise<number> {
  const { organizationId, session } = demoOf(env);
  return (await session.trpc.organization.get.query({ organizationId })).people;
}

async function titleOf(personId: string): Promise<string | null> {
  const { organizationId, session } = demoOf(env);
  return (await session.trpc.people.get.query({ organizationId, personId })).title;
}

/** Somebody invited as a viewer; answers their cookie. */
async function viewerOf(organizationId: string): Promise<string> {
  const { session } = demoOf(env);
  const email = "vera@nordlicht.example";
  await session.trpc.members.invite.mutate({ organizationId, email, role: "viewer" });
  const vera = await env.signUp({ name: "Vera Blick", email, password: "a-long-password" });
  const { invitations } = await session.trpc.members.list.query({ organizationId });
  await vera.trpc.members.accept.mutate({ invitationId: invitations[0]?.id ?? "" });
  return vera.cookie;
}

/** The page itself, without the toasts over it. */
function content(page: Page): Locator {
  return page.locator("#content");
}
