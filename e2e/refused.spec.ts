import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { EVERYTHING_CREDENTIAL, THEORG_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("a wrong secret is refused in words, and nothing is saved", async ({ page, context }) => {
  const session = await env.signUp({ name: "Mira Sol", email: "mira@other.example", password: "a-long-password" });
  const { id } = await session.trpc.organization.create.mutate({ name: "Other Ltd" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${id}/integrations/personio`);
  await page.getByRole("button", { name: "I have the credential" }).click();
  await page.getByLabel("Client ID").fill(env.credential.clientId);
  await page.getByLabel("Client secret").fill("not-the-secret");
  await page.getByRole("button", { name: "Check credential" }).click();
  await expect(page.getByRole("alert").first()).toContainText(/Personio refuses this Client ID and Client secret/);
  expect(await session.trpc.connection.get.query({ organizationId: id })).toEqual({ connection: null });
});

test("Personio down during a sync: the chart stays, and the run says why and what to do", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  env.emulator.faults.set({ kind: "502", path: "/v1/company/employees" });
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Personio can't be reached at the moment." })).toBeVisible({ timeout: 45_000 });
  env.emulator.faults.clear();
  await expect(page.locator("[data-person]").filter({ hasText: "Marlene Vogt" })).toBeVisible();
});

test("a stranger asking for another organization's chart is told no more than of a missing one", async ({ page, context }) => {
  const demo = demoOf(env);
  const stranger = await env.signUp({ name: "Stran Ger", email: "stranger@else.example", password: "a-long-password" });
  await enter(context, env, stranger.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await expect(page.getByText(/no such organization/i).first()).toBeVisible();
  await expect(page.getByText("Marlene Vogt")).toHaveCount(0);
  const { people } = await demo.session.trpc.chart.get.query({ organizationId: demo.organizationId });
  const picture = people.find((person) => person.picture)?.picture ?? "";
  expect((await page.request.get(`${env.url}${picture}`)).status()).toBe(404);
});

test("a credential without Supervisor, Email and Position still imports, and says what is missing", async ({ page, context }) => {
  const session = await env.signUp({ name: "Grid Admin", email: "grid@other.example", password: "a-long-password" });
  const { id } = await session.trpc.organization.create.mutate({ name: "Grid Ltd" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${id}/integrations/personio`);
  await page.getByRole("button", { name: "I have the credential" }).click();
  await page.getByLabel("Client ID").fill(THEORG_CREDENTIAL.clientId);
  await page.getByLabel("Client secret").fill(THEORG_CREDENTIAL.clientSecret);
  await page.getByRole("button", { name: "Check credential" }).click();
  await expect(page.getByText(/Everyone is unplaced/).first()).toBeVisible();
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await page.getByRole("link", { name: "Open your org chart" }).click({ timeout: 40_000 });
  await expect(page.getByRole("heading", { name: "Nobody has a manager yet" })).toBeVisible();
  await expect(page.locator("[data-person]").first()).toBeVisible();
  await page.getByRole("button", { name: "Place them" }).click();
  await expect(page.getByRole("button", { name: /Choose manager/ }).first()).toBeVisible();
});

test("case S9: the check shows what is sensitive first and in amber, never folded away, and what is ready folded", async ({ page, context }) => {
  const session = await env.signUp({ name: "Pia Prüfer", email: "pia@other.example", password: "a-long-password" });
  const { id } = await session.trpc.organization.create.mutate({ name: "Much Ltd" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${id}/integrations/personio`);
  await page.getByRole("button", { name: "I have the credential" }).click();
  await page.getByLabel("Client ID").fill(EVERYTHING_CREDENTIAL.clientId);
  await page.getByLabel("Client secret").fill(EVERYTHING_CREDENTIAL.clientSecret);
  await page.getByRole("button", { name: "Check credential" }).click();
  const sensitive = page.getByRole("region", { name: "More than needed, and sensitive" });
  await expect(sensitive).toContainText("Untick them in Personio.");
  for (const label of ["Fix salary", "IBAN", "Birthday", "Gender"]) await expect(sensitive.getByRole("listitem").filter({ hasText: label })).toContainText("More than needed");
  await expect(page.getByRole("listitem").first()).toHaveText(/Gender/);
  await expect(page.getByText("sensitive. Untick them in Personio.")).toBeVisible();
  await expect(page.getByText("First name", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "10 ready" }).click();
  await expect(page.getByText("First name", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /more than needed: where people work/ }).click();
  await expect(page.getByText("Department", { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await expect(page.getByRole("heading", { name: /^(Importing your colleagues|Your org chart is ready)$/ })).toBeVisible();
});
