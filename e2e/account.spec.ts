import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment();
});
test.afterAll(() => env?.stop());

const person = { name: "Vera Lang", email: "vera@lang.example", password: "the-first-password" };

test("a forgotten password is replaced by mail, signing out ends the session, and a sign-in link opens another", async ({ page }) => {
  await env.signUp(person);
  await page.goto(`${env.url}/sign-in`);
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill(person.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.goto(await link(person.email, /password/i));
  await page.getByLabel("New password").fill("the-second-password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText(/changed/i).first()).toBeVisible();

  await page.goto(`${env.url}/sign-in`);
  await signIn(page, person.password);
  await expect(page.getByRole("alert")).toBeVisible();
  await signIn(page, "the-second-password");
  await expect(page).toHaveURL(/\/new$/);

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole("textbox", { name: "E-mail" }).fill(person.email);
  await page.getByRole("button", { name: "Send me a sign-in link" }).click();
  await page.goto(await link(person.email, /sign.in/i));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/new$/);
});

test("an admin renames the organization and sets its time zone, and changes the password", async ({ page, context }) => {
  const session = await env.signUp({ ...person, email: "owner@lang.example" });
  const { id } = await session.trpc.organization.create.mutate({ name: "Lang & Co" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${id}/settings`);
  await page.getByLabel("Name", { exact: true }).fill("ラング株式会社");
  await page.getByRole("combobox", { name: "Time zone" }).or(page.getByRole("textbox", { name: "Time zone" })).first().fill("Tokyo");
  await page.getByRole("option", { name: /Tokyo/ }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(async () => session.trpc.organization.get.query({ organizationId: id }))
    .toMatchObject({ name: "ラング株式会社", timeZone: "Asia/Tokyo" });
  await expect(page.getByText("ラング株式会社").locator("visible=true").first()).toBeVisible();

  await page.goto(`${env.url}/o/${id}/account`);
  await page.getByLabel("Current password").fill(person.password);
  await page.getByLabel("New password").fill("a-third-password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText(/password.*changed|changed.*password/i).first()).toBeVisible();
});

test("a person chooses German at the foot of the rail, finds it again after signing in anew, and goes back to English", async ({ page, context }) => {
  const login = { ...person, email: "anna@lang.example" };
  const session = await env.signUp(login);
  const { id } = await session.trpc.organization.create.mutate({ name: "Lang GmbH" });
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${id}`);
  await expect(page.getByRole("heading", { name: "Bring in your people" })).toBeVisible();
  await page.getByRole("button", { name: "Account and colours" }).click();
  await page.getByRole("menuitemradio", { name: "Deutsch", exact: true }).click();
  const rail = page.getByRole("navigation", { name: "Seiten" });
  await expect(rail.getByRole("link", { name: "Organigramm" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Mitarbeitende importieren" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");

  // The menu stays open after a choice, in the new language.
  await page.getByRole("menuitem", { name: "Abmelden" }).click();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await signIn(page, login.password, login.email);
  await expect(rail.getByRole("link", { name: "Organigramm" })).toBeVisible();

  await page.goto(`${env.url}/o/${id}/account`);
  await page.getByRole("combobox", { name: "Sprache" }).click();
  await page.getByRole("option", { name: "Wie der Browser (English)" }).click();
  await expect(page.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Org chart" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();
});

test("a German browser is spoken German to before anybody signs in, refusals too, and so is who signs up there", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const page = await context.newPage();
  await page.goto(`${env.url}/sign-in`);
  await page.getByRole("textbox", { name: "E-Mail" }).fill("niemand@lang.example");
  await page.getByLabel("Passwort", { exact: true }).fill("falsch-geraten");
  await page.getByRole("button", { name: "Anmelden", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("E-Mail-Adresse und Passwort passen nicht zusammen.");
  await expect(page).toHaveTitle("Anmelden · Treeline");

  await page.goto(`${env.url}/sign-up`);
  await page.getByRole("textbox", { name: "Name" }).fill("Sophie Huber");
  await page.getByRole("textbox", { name: "E-Mail" }).fill("sophie@lang.example");
  await page.getByLabel("Passwort", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Registrieren" }).click();
  await expect(page.getByRole("heading", { name: "Sehen Sie in Ihre E-Mails" })).toBeVisible();
  await context.close();

  const english = await browser.newContext({ locale: "en-GB" });
  const elsewhere = await english.newPage();
  await elsewhere.goto(await link("sophie@lang.example", /./));
  await elsewhere.getByLabel("Passwort", { exact: true }).fill(person.password);
  await elsewhere.getByRole("button", { name: "E-Mail-Adresse bestätigen" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Wie heißt Ihre Organisation?" })).toBeVisible();
  await english.close();
});

async function signIn(page: Page, password: string, email = person.email): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** The first link of the mail. */
async function link(to: string, subject: RegExp): Promise<string> {
  const mail = await env.mailbox.waitForMail({ to, subject });
  return /https?:\/\/\S+/.exec(mail.text ?? "")?.[0] ?? "";
}

test("security L13: a person deletes their own account: only with a successor, with the organization's name and the password, and is signed out in every tab", async ({ page, context }) => {
  const [kim, lee] = [{ name: "Kim Allein", email: "kim@allein.example", password: "kims-password" }, { name: "Lee", email: "lee@allein.example", password: "lees-password" }];
  const session = await env.signUp(kim);
  const { id } = await session.trpc.organization.create.mutate({ name: "Allein GmbH" });
  const { id: shared } = await session.trpc.organization.create.mutate({ name: "Zu zweit" });
  const other = await env.signUp(lee);
  await session.trpc.members.invite.mutate({ organizationId: shared, email: lee.email, role: "viewer" });
  const [invitation] = (await session.trpc.members.list.query({ organizationId: shared })).invitations;
  await other.trpc.members.accept.mutate({ invitationId: invitation?.id ?? "" });
  await enter(context, env, session.cookie);
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${env.url}/o/${shared}`);
  await page.goto(`${env.url}/o/${id}/account`);
  await page.getByRole("button", { name: "Delete my account" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete your account?" });
  const confirm = dialog.getByRole("button", { name: "Delete account" });
  await expect(dialog.getByRole("alert")).toContainText(/only owner of .*Zu zweit/);
  await expect(confirm).toBeDisabled();
  await session.trpc.members.setRole.mutate({ organizationId: shared, memberId: (await memberOf(session, shared, lee.email)) ?? "", role: "owner" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("button", { name: "Delete my account" }).click();
  await dialog.getByRole("textbox", { name: "Password" }).fill("not-kims-password");
  await expect(confirm).toBeDisabled();
  await dialog.getByRole("textbox", { name: /Type .*Allein GmbH.* to erase it/ }).fill("Allein GmbH");
  await confirm.click();
  await expect(dialog.getByRole("alert")).toContainText("The password is wrong.");
  await dialog.getByRole("textbox", { name: "Password" }).fill(kim.password);
  await confirm.click();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("status").filter({ hasText: "Your account is deleted" })).toBeVisible();
  await env.mailbox.waitForMail({ to: kim.email, subject: /^Your Treeline account is deleted$/ });
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  expect(await other.trpc.organization.list.query()).toMatchObject({ organizations: [{ name: "Zu zweit", role: "owner" }] });
  await signIn(elsewhere, kim.password, kim.email);
  await expect(elsewhere.getByRole("alert")).toBeVisible();
});

const memberOf = async ({ trpc }: Awaited<ReturnType<Environment["signUp"]>>, organizationId: string, email: string) =>
  (await trpc.members.list.query({ organizationId })).members.find((one) => one.email === email)?.id;
