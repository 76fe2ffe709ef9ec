import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());
test.use({ colorScheme: "dark" });

test("on paper the chart is a drawing of what is open, on one page, in light colours", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await expect(page.locator("[data-person]").filter({ hasText: "Jonas Adeyemi" })).toBeVisible();
  expect(await pagesOf(page)).toBe(1);

  await page.getByRole("button", { name: "Expand all" }).click();
  expect(await pagesOf(page)).toBe(1);

  await asPrinted(page, async () => {
    await expect(page.getByRole("heading", { name: "Nordlicht GmbH", level: 1 })).toBeVisible();
    await expect(page.getByText(/^Org chart of \d{1,2} \w+ \d{4}$/)).toBeVisible();
    await expect(page.getByRole("img", { name: "Nordlicht GmbH" }).getByText("Priya Raman", { exact: true })).toBeVisible();
    for (const hidden of [page.getByLabel("Search people"), page.getByRole("button", { name: "Sync", exact: true }), page.getByRole("link", { name: "People", exact: true })]) await expect(hidden).toBeHidden();
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(251, 251, 250)");
  });
  await expect(page.getByLabel("Search people")).toBeVisible();
  await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 22, 21)");
});

test("a chart that is printed before its organization is known has a heading and the moment of printing", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  // The chart comes, and nothing about its organization.
  await page.route(/organization\.get/, () => {});
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await expect(page.locator("[data-person]").filter({ hasText: "Jonas Adeyemi" })).toBeVisible();
  await asPrinted(page, async () => {
    await expect(page.getByRole("heading", { name: "Org chart", level: 1 })).toBeVisible();
    await expect(page.getByText(/^Printed on \w+day, \d{1,2} \w+ \d{4} at \d\d:\d\d/)).toBeVisible();
  });
});

test("a profile and the list of people print without what is only for hands", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  const { people } = await session.trpc.chart.get.query({ organizationId });
  const priya = people.find(({ name }) => name === "Priya Raman");
  await page.goto(`${env.url}/o/${organizationId}/chart?person=${priya?.id}`);
  await expect(page.getByRole("complementary").getByRole("heading", { name: "Priya Raman" })).toBeVisible();
  expect(await pagesOf(page)).toBe(2);
  await asPrinted(page, async () => {
    await expect(page.getByRole("complementary").getByText("E-mail")).toBeVisible();
    await expect(page.getByRole("complementary").getByRole("button", { name: /edit|close|hide/i }).locator("visible=true")).toHaveCount(0);
  });

  await page.goto(`${env.url}/o/${organizationId}/people`);
  await expect(page.getByRole("row").nth(5)).toBeVisible();
  await asPrinted(page, async () => {
    // As wide as a sheet of A4 between its margins.
    await page.setViewportSize({ width: 688, height: 1_000 });
    for (const column of ["Name", "E-mail", "Manager", "Start date"]) await expect(page.getByRole("columnheader", { name: column })).toBeVisible();
    await expect(page.locator("thead")).toHaveCSS("display", "table-header-group");
    await expect(page.getByLabel("Filter people")).toBeHidden();
    await expect(page.getByRole("navigation").locator("visible=true")).toHaveCount(0);
  });
});

/** How many sheets the browser makes of it. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** Looks at the page as it is while being printed. */
async function asPrinted(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await look();
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}
