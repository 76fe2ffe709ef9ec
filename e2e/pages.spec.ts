import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";
import { untilStill } from "./still.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

const OUTSIDE = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password", "/reset-password?token=used", "/no/such/page"];
const INSIDE = ["", "/chart", "/people", "/changes", "/changes?view=compare", "/findings", "/integrations", "/runs", "/settings", "/account"];

/** Findings of axe in light and in dark, and what a page complains about in the console. */
async function complaints(page: Page, path: string): Promise<string[]> {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`${path}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`${path}: ${message.text()}`);
  });
  await page.goto(`${env.url}${path}`);
  await expect(page.locator("h1, [data-person]").first()).toBeVisible();
  await expect(page.locator(".mantine-Skeleton-root, .mantine-Loader-root, [aria-busy=true]")).toHaveCount(0);
  await untilStill(page);
  const light = await axe(page).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await untilStill(page);
  const dark = await axe(page).analyze();
  // Every open page holds a stream, and a browser allows six connections to one host.
  await page.close();
  return [...heard, ...Object.entries({ light, dark }).flatMap(([scheme, { violations }]) => violations.map(({ id, nodes }) => `${path} (${scheme}): ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`))];
}

test("no page has a finding of axe, light or dark, or an error in its console", async ({ browser }) => {
  test.setTimeout(300_000);
  const demo = demoOf(env);
  const outside = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce" });
  const inside = await browser.newContext({ colorScheme: "light", reducedMotion: "reduce" });
  await enter(inside, env, demo.session.cookie);
  const found: string[] = [];
  for (const path of OUTSIDE) found.push(...(await complaints(await outside.newPage(), path)));
  const { runs } = await demo.session.trpc.sync.list.query({ organizationId: demo.organizationId, limit: 1 });
  for (const path of [...INSIDE, `/runs/${runs[0]?.id}`]) found.push(...(await complaints(await inside.newPage(), `/o/${demo.organizationId}${path}`)));
  found.push(...(await complaints(await inside.newPage(), "/new")));
  expect(found).toEqual([]);
  await Promise.all([outside.close(), inside.close()]);
});

test("on a phone the chart is a list that drills down, and no page is wider than the screen", async ({ browser }) => {
  const demo = demoOf(env);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await enter(phone, env, demo.session.cookie);
  const page = await phone.newPage();
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await expect(page.locator("[data-person]").filter({ hasText: "Marlene Vogt" })).toBeVisible();
  await page.locator("[data-person]").filter({ hasText: "Jonas Adeyemi" }).tap();
  await expect(page.locator("[data-person]").filter({ hasText: "Priya Raman" })).toBeVisible();
  for (const path of INSIDE) {
    await page.goto(`${env.url}/o/${demo.organizationId}${path}`);
    await expect(page.locator("h1, [data-person]").first()).toBeVisible();
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content, `${path} is as wide as the screen`).toBeLessThanOrEqual(screen ?? 0);
  }
  await phone.close();
});

/** Our pages have no frames, so axe needs no second page to combine its results. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();
