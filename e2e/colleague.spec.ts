import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("an invited colleague sees the chart as a viewer, and may not sync", async ({ browser, page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/settings`);
  await page.getByRole("textbox", { name: "E-mail" }).fill("kofi@nordlicht.example");
  await page.getByRole("button", { name: /invite|send/i }).click();
  await expect(page.getByText("kofi@nordlicht.example", { exact: true })).toBeVisible();

  const mail = await env.mailbox.waitForMail({ to: "kofi@nordlicht.example", subject: /invite/i });
  const link = /https?:\/\/\S+\/invitations\/\S+/.exec(mail.text ?? "")?.[0] ?? "";
  const kofi = await env.signUp({ name: "Kofi Mensah", email: "kofi@nordlicht.example", password: "a-long-password" });
  const other = await browser.newContext();
  await enter(other, env, kofi.cookie);
  const theirs = await other.newPage();
  await theirs.goto(link);
  await theirs.getByRole("button", { name: /accept|join/i }).click();
  await expect(theirs).toHaveURL(new RegExp(`/o/${demo.organizationId}`));
  await theirs.getByRole("link", { name: "Org chart" }).first().click();
  await expect(theirs.locator("[data-person]").filter({ hasText: "Marlene Vogt" })).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Sync", exact: true })).toBeDisabled();
  await other.close();
});

test("security M4: erasing everybody requires the organization's name, and offers an export first", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/integrations`);
  await page.getByRole("button", { name: "Disconnect", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Disconnect", exact: true })).toBeEnabled();
  await dialog.getByRole("radio", { name: "Erase them" }).check();
  const erase = dialog.getByRole("button", { name: "Disconnect and erase" });
  await expect(erase).toBeDisabled();
  await expect(dialog.getByRole("link", { name: "Export it first." })).toHaveAttribute("href", `/o/${demo.organizationId}/chart`);
  await dialog.getByRole("textbox", { name: "Type Nordlicht GmbH to confirm" }).fill("Nordlicht");
  await expect(erase).toBeDisabled();
  await dialog.getByRole("textbox", { name: "Type Nordlicht GmbH to confirm" }).fill("Nordlicht GmbH");
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await erase.click();
  await expect(page.getByRole("heading", { name: "Bring in your people" }).or(page.getByRole("link", { name: "Connect Personio" })).first()).toBeVisible();
  expect((await demo.session.trpc.people.list.query({ organizationId: demo.organizationId })).people).toEqual([]);
});
