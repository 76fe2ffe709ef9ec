import { expect, test, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

const ARABIC = "محمد عبد الرحمن بن أحمد الفارسي الكبير جدا";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("case T1 to T9: names of all kinds come in clean, are found, and stand apart from the words around them", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  const { company } = env.emulator;
  const managerId = employee(env, "Tomasz Wójcik");
  company.hire({ firstName: "Anna\u202e", lastName: "Rückwärts", title: "Geschäfts\u00adführerin", managerId });
  company.hire({ firstName: "Łukasz", lastName: "Strauß", title: "Buyer", managerId });
  company.hire({ firstName: "Aleksandra", lastName: "Kowalska", preferredName: "Ola", title: "Buyer", managerId });
  company.hire({ firstName: "Wang", lastName: "Xiaoming", preferredName: "王小明", title: "Buyer", managerId });
  company.hire({ firstName: "Mohammed", lastName: "Alfarisi", preferredName: ARABIC, title: "מנהל (כספים) ותפעול", managerId });
  company.hire({ firstName: "\u200b", lastName: "", email: "nameless@nordlicht.example", title: "\u2060", managerId });

  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await page.getByRole("button", { name: "Sync", exact: true }).click();
  await expect(page.getByText("Synced with Personio", { exact: true })).toBeVisible({ timeout: 60_000 });

  for (const [typed, name] of [["geschaeftsfuehrerin", "Anna Rückwärts"], ["lukasz", "Łukasz Strauß"], ["kowalska", "Ola Kowalska"], ["小明", "王小明"], ["nameless", "nameless"]] as const) {
    await found(page, typed, name);
  }
  await expect(page.getByLabel("Search people")).toHaveValue("");

  await found(page, "الفارسي", ARABIC);
  const card = page.locator(".react-flow [data-person]").filter({ hasText: ARABIC });
  const name = card.getByText(ARABIC, { exact: true });
  await expect(name).toHaveAttribute("translate", "no");
  expect(await startsAtItsRight(name)).toBe(true);

  await page.goto(`${env.url}/o/${demo.organizationId}/people`);
  await page.getByRole("textbox").first().fill("strauss");
  await expect(page.locator("[data-person]")).toHaveCount(1);
  await expect(page.locator("[data-person] [translate=no]").first()).toHaveText("Łukasz Strauß");

  await page.goto(`${env.url}/o/${demo.organizationId}/changes`);
  await expect(page.locator("li bdi[translate=no]").first()).toBeVisible();
  expect(await page.locator("main").innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u00ad\u200b]/);
});

async function found(page: Page, typed: string, name: string): Promise<void> {
  await page.getByLabel("Search people").fill(typed);
  const option = page.getByRole("option").filter({ hasText: name }).first();
  await expect(option).toBeVisible();
  await option.click();
  await expect(page.locator(".react-flow [data-person]").filter({ hasText: name }).first()).toBeVisible();
}

/** That what doesn't fit is cut off at the left: a line that runs from right to left begins at its right edge. */
const startsAtItsRight = (line: Locator): Promise<boolean> =>
  line.evaluate((element) => getComputedStyle(element).direction === "rtl" && element.scrollWidth > element.clientWidth && element.scrollLeft === 0);
