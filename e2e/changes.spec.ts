import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";
import { untilStill } from "./still.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("a hire, a promotion, a move and a leaver arrive with the Sync button", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  const { company } = env.emulator;
  company.hire({ firstName: "Nils", lastName: "Petersen", title: "Junior Engineer", managerId: employee(env, "Tomasz Wójcik") });
  company.promote(employee(env, "Yuki Tanaka"), "Principal Engineer");
  company.move(employee(env, "Kofi Mensah"), employee(env, "Priya Raman"));
  company.leave(employee(env, "Ola Nordin"));

  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await expect(page.getByText("Synced with Personio", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/1 joined, 2 changed, 1 left/).first()).toBeVisible();

  await find(page, "Nils Petersen");
  await expect(profile(page).getByText("Junior Engineer")).toBeVisible();
  await expect(profile(page).getByText("Tomasz Wójcik").first()).toBeVisible();
  await find(page, "Yuki Tanaka");
  await expect(profile(page).getByText("Principal Engineer")).toBeVisible();
  await find(page, "Kofi Mensah");
  await expect(profile(page).getByText("Priya Raman").first()).toBeVisible();

  await page.getByLabel("Search people").fill("Ola Nordin");
  await expect(page.getByText(/No matches for/)).toBeVisible();
});

test("opening a branch leaves the clicked card under the pointer", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  const card = page.locator(".react-flow [data-person]").filter({ hasText: "Jonas Adeyemi" });
  const pill = card.getByRole("button", { name: /branch: Jonas Adeyemi/ });
  await expect(pill).toBeVisible();
  await untilStill(page);
  const before = await card.boundingBox();
  await pill.click();
  await expect(page.locator(".react-flow [data-person]").filter({ hasText: "Priya Raman" })).toBeVisible();
  await untilStill(page);
  const after = await card.boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 999))).toBeLessThan(2);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(2);
});

function profile(page: import("@playwright/test").Page) {
  return page.getByRole("complementary", { name: "Profile" });
}

async function find(page: import("@playwright/test").Page, name: string): Promise<void> {
  await page.getByLabel("Search people").fill(name);
  await expect(page.getByRole("option").filter({ hasText: name })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(profile(page).getByRole("heading", { name })).toBeVisible();
}
