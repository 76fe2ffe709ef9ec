import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment();
});
test.afterAll(() => env?.stop());

test("a new admin signs up, connects Personio, watches the import, sees the chart and finds the mail", async ({ page }) => {
  await page.goto(`${env.url}/sign-up`);
  await page.getByLabel("Name").fill("Noor Haddad");
  await page.getByLabel("E-mail").fill("noor@nordlicht.example");
  await page.getByLabel("Password", { exact: true }).fill("a-long-password");
  await page.getByRole("button", { name: /sign up|create/i }).click();
  await expect(page.getByText(/check your mail/i).first()).toBeVisible();

  const verify = await env.mailbox.waitForMail({ to: "noor@nordlicht.example", subject: "Verify" });
  const link = /https?:\/\/\S+/.exec(verify.text ?? "")?.[0] ?? "";
  expect(link).toContain(`${env.url}/api/auth/verify-email?token=`);
  await page.goto(link);
  await page.getByRole("button", { name: "Verify e-mail address" }).click();

  await page.getByLabel(/name/i).fill("Nordlicht GmbH");
  await page.getByRole("button", { name: /create/i }).click();
  await expect(page).toHaveURL(/\/o\/[^/]+$/);

  await page.getByRole("link", { name: "Integrations" }).first().click();
  await expect(page.getByText("Human Resource Information System").first()).toBeVisible();
  await page.getByRole("link", { name: /Personio/ }).or(page.getByRole("button", { name: /Personio/ })).first().click();
  await page.getByRole("button", { name: "I have the credential" }).click();
  await page.getByLabel("Client ID").fill(env.credential.clientId);
  await page.getByLabel("Client secret").fill(env.credential.clientSecret);
  await page.getByRole("button", { name: "Check credential" }).click();
  await expect(page.getByText("This credential can read")).toBeVisible();
  await page.getByRole("button", { name: "Finish set-up" }).click();

  const build = page.getByRole("link", { name: "Open your org chart" }).or(page.getByRole("button", { name: "Open your org chart" }));
  await expect(build).toBeVisible({ timeout: 30_000 });
  await build.click();

  await expect(page.locator("[data-person]").filter({ hasText: "Marlene Vogt" })).toBeVisible();
  await expect(page.locator("[data-person]").filter({ hasText: "Jonas Adeyemi" })).toBeVisible();
  await page.getByLabel("Search people").fill("yuki tan");
  await page.keyboard.press("Enter");
  const profile = page.getByRole("complementary", { name: "Profile" });
  await expect(profile.getByRole("heading", { name: "Yuki Tanaka" })).toBeVisible();
  await expect(profile.getByText("yuki.tanaka@nordlicht.example")).toBeVisible();
  await expect(page.locator(".react-flow [data-person]").filter({ hasText: "Yuki Tanaka" })).toBeInViewport();

  const done = await env.mailbox.waitForMail({ to: "noor@nordlicht.example", subject: "Your org chart is ready" });
  expect(done.subject).toMatch(/: \d+ people imported$/);
  const place = /https?:\/\/\S+unplaced=true/.exec(done.text ?? "")?.[0] ?? "";
  await page.goto(place);
  await expect(page.getByRole("dialog", { name: "Place these people" }).getByText("Gustav Ahlgren")).toBeVisible();
});
