import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

const chartOf = () => `${env.url}/o/${demoOf(env).organizationId}/chart`;
const card = (page: Page, name: string) => page.locator(".react-flow [data-person]").filter({ hasText: name });

test("case S25: what a sync changed is linked from its message, marked on the chart, and told to a screen reader", async ({ page, context }) => {
  await enter(context, env, demoOf(env).session.cookie);
  const { company } = env.emulator;
  company.promote(employee(env, "Jonas Adeyemi"), "Chief Builder");
  company.hire({ firstName: "Nils", lastName: "Petersen", title: "Junior Engineer", managerId: employee(env, "Tomasz Wójcik") });
  await page.goto(chartOf());
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await expect(page.getByText("Synced with Personio", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "1 joined, 1 changed" })).toHaveAttribute("href", /\/runs\//);
  await expect(card(page, "Jonas Adeyemi").getByText("Changed in the last 24 hours: title")).toBeAttached();
  await page.getByRole("link", { name: "Show on the chart" }).click();
  await expect(page.getByText("2 cards changed in the last 24 hours")).toBeVisible();
  await page.getByRole("button", { name: "Show the first" }).click();
  await expect(page.getByText("1 of 2: Jonas Adeyemi. Changed in the last 24 hours: title")).toBeVisible();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("2 of 2: Nils Petersen. Joined in the last 24 hours")).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Profile" }).getByRole("heading", { name: "Nils Petersen" })).toBeVisible();
});

test("case S24: the feed says who edited what of whom, and links to the chart", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.goto(chartOf());
  await page.getByLabel("Search people").fill("Jonas Adeyemi");
  await page.getByRole("option").filter({ hasText: "Jonas Adeyemi" }).click();
  const profile = page.getByRole("complementary", { name: "Profile" });
  await profile.getByRole("button", { name: "Edit title" }).click();
  await profile.getByLabel("Title", { exact: true }).fill("Master Builder");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Title changed")).toBeVisible();
  await page.getByRole("link", { name: "All changes" }).click();
  await expect(page).toHaveURL(new RegExp(`/o/${organizationId}/changes`));
  const entry = page.getByRole("listitem").filter({ hasText: "edited Jonas Adeyemi's title" }).first();
  await expect(entry.getByText("Jonas Adeyemi is now Master Builder")).toBeVisible();
  await entry.getByRole("link", { name: "Show on the chart" }).click();
  await expect(profile.getByRole("heading", { name: "Jonas Adeyemi" })).toBeVisible();
});

test("case C4: a seat that falls vacant is counted apart on the card, the dashboard and the phone", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  const { company } = env.emulator;
  company.leave(employee(env, "Priya Raman"));
  await page.goto(chartOf());
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await expect(page.getByText("Synced with Personio", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(card(page, "Jonas Adeyemi").getByRole("button", { name: /branch: Jonas Adeyemi/ })).toHaveText(/^\d+, 1 vacant$/);
  await page.goto(`${env.url}/o/${organizationId}`);
  await expect(page.getByRole("link", { name: /vacant seat/ }).first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(chartOf());
  await expect(page.getByRole("button").filter({ hasText: "Jonas Adeyemi" }).getByText(/reports, 1 vacant/)).toBeVisible();
});
