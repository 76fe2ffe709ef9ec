import { expect, test, type Browser, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

/** 25 hours apart, so that their days differ whenever this runs. */
const [AHEAD, BEHIND] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

/** `YYYY-MM-DD` on a wall in a time zone. */
const today = (zone: string) => new Date().toLocaleDateString("en-CA", { timeZone: zone });
const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const written = (day: string) => new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });

/** The demo's owner in a browser of their own, with its clock in `reader`; the organization is in `zone`. */
async function read(browser: Browser, reader: string, zone: string): Promise<{ page: Page; path: string }> {
  const { organizationId, session } = demoOf(env);
  await session.trpc.organization.update.mutate({ organizationId, timeZone: zone });
  const context = await browser.newContext({ timezoneId: reader, locale: "en-GB" });
  await enter(context, env, session.cookie);
  return { page: await context.newPage(), path: `${env.url}/o/${organizationId}` };
}

for (const [zone, reader] of [[AHEAD, BEHIND], [BEHIND, AHEAD]] as const) {
  test(`[D3] case D2: feed, comparison, day picker and paper have the days of an organization in ${zone}, for a reader in ${reader}`, async ({ browser }) => {
    const { page, path } = await read(browser, reader, zone);
    const { organizationId, session } = demoOf(env);
    const { people } = await session.trpc.chart.get.query({ organizationId });
    const leaf = people.find(({ id, seat }) => seat === "person" && !people.some(({ managerId }) => managerId === id));
    if (!leaf) throw new Error("Nobody is a leaf.");
    await session.trpc.people.override.mutate({ organizationId, personId: leaf.id, field: "title", value: `Title in ${zone}` });

    await page.goto(`${path}/changes`);
    const now = page.getByRole("region", { name: "Today" });
    await expect(now.getByText(new RegExp(`Title in ${zone}`)).first()).toBeVisible();
    await expect(page.getByText(`Days are those of your organization (${zone}), times are your own.`)).toBeVisible();
    const weekday = new Date().toLocaleDateString("en-GB", { timeZone: reader, weekday: "short" });
    await expect(now.getByText(new RegExp(`^${weekday},? \\d\\d:\\d\\d$`)).first()).toBeVisible();

    await page.goto(`${path}/changes?view=compare&from=${dayBefore(today(zone))}`);
    await expect(page.getByLabel("To the end of")).toHaveValue(shortOf(today(zone)));
    // Everybody was imported on the day that is compared, so nobody is on the chart of the day before.
    await expect(page.getByRole("region", { name: "Person by person" })).toBeVisible();

    const yesterday = dayBefore(today(zone));
    await page.goto(`${path}/chart`);
    await page.getByRole("button", { name: "The chart on another day" }).click();
    await page.getByLabel("The chart on", { exact: true }).fill(shortOf(today(zone)));
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page.getByText(/before today/)).toBeVisible();
    await page.getByLabel("The chart on", { exact: true }).fill(shortOf(yesterday));
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`on=${yesterday}`));

    await page.goto(`${path}/chart`);
    await expect(page.locator("[data-person]").first()).toBeVisible();
    // The sheet is made as it is printed; the organization, whose day it names, may come after the chart.
    await expect(async () => {
      for (const event of ["afterprint", "beforeprint"]) await page.evaluate((type) => window.dispatchEvent(new Event(type)), event);
      await expect(page.getByText(`Org chart of ${written(today(zone))}`, { exact: true })).toBeAttached({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await page.context().close();
  });
}

test("case D2: at the organization's midnight an open page turns to the next day, and another zone counts at once", async ({ browser }) => {
  const { page, path } = await read(browser, "Europe/Berlin", "Asia/Kathmandu");
  await page.clock.install({ time: new Date() });
  await page.goto(`${path}/changes`);
  await expect(page.getByRole("heading", { name: "Today", exact: true })).toBeVisible();
  await page.clock.fastForward(24 * 60 * 60 * 1_000);
  await expect(page.getByRole("heading", { name: "Yesterday", exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Today", exact: true })).toHaveCount(0);
  await page.context().close();
});

test("case D3: a new organization has the browser's time zone, which is shown before it is made", async ({ browser }) => {
  for (const [zone, day] of [["America/Los_Angeles", "LA"], ["Asia/Calcutta", "India"], ["Pacific/Chatham", "Chatham"]] as const) {
    const { cookie, trpc } = await env.signUp({ name: "Zoe", email: `zoe-${day.toLowerCase()}@zones.example`, password: "a-long-password" });
    const context = await browser.newContext({ timezoneId: zone, locale: "en-GB" });
    await enter(context, env, cookie);
    const page = await context.newPage();
    await page.goto(`${env.url}/new`);
    await expect(page.getByRole("combobox", { name: "Time zone" })).toHaveValue(zone);
    await expect(page.getByText(/As your browser says\. .* it is \w{3},? \d\d:\d\d now/)).toBeVisible();
    await page.getByLabel("Name").fill(`Zones of ${day}`);
    await page.getByRole("button", { name: "Create organization" }).click();
    await expect(page).toHaveURL(/\/o\/[^/]+$/);
    const organizationId = page.url().split("/").at(-1) ?? "";
    expect(await trpc.organization.get.query({ organizationId })).toMatchObject({ timeZone: zone });
    await context.close();
  }
});

test("case D3: another zone is found by the name of a city, and one that the server doesn't know is said to be replaced", async ({ browser }) => {
  const { cookie, trpc } = await env.signUp({ name: "Ute", email: "ute@zones.example", password: "a-long-password" });
  const context = await browser.newContext({ timezoneId: "America/New_York", locale: "en-GB" });
  await enter(context, env, cookie);
  const page = await context.newPage();
  await page.goto(`${env.url}/new`);
  const zone = page.getByRole("combobox", { name: "Time zone" });
  for (const [typed, found] of [["Bombay", "Asia/Kolkata"], ["Eastern Time", "America/New_York"], ["Kiew", "Europe/Kyiv"], ["Köln", "Europe/Berlin"]] as const) {
    await zone.fill(typed);
    await page.getByRole("option").filter({ hasText: found }).first().click();
    await expect(zone).toHaveValue(found);
  }
  await expect(page.getByText(/As your browser says/)).toHaveCount(0);
  await zone.fill("Atlantis");
  await expect(page.getByText("No such time zone. Try a large city or a country.")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.route("**/trpc/organization.create*", (route) => route.continue({ postData: (route.request().postData() ?? "").replace("Europe/Berlin", "Mars/Olympus") }));
  await page.getByLabel("Name").fill("Olympus");
  await page.getByRole("button", { name: "Create organization" }).click();
  await expect(page.getByText(/The time zone “Mars\/Olympus” isn't known here, so days begin at midnight in Europe\/Berlin\./)).toBeVisible();
  await expect(page).toHaveURL(/\/o\/[^/]+$/);
  expect(await trpc.organization.get.query({ organizationId: page.url().split("/").at(-1) ?? "" })).toMatchObject({ name: "Olympus", timeZone: "Europe/Berlin" });
  await context.close();
});

/** As the field writes it. */
const shortOf = (day: string) => new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).replace("Sept", "Sep");
