import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";
import { untilStill } from "./still.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

const SCREENS = [{ width: 1_440, height: 900, cards: 20, name: 8 }, { width: 1_920, height: 1_080, cards: 20, name: 8 }, { width: 1_024, height: 768, cards: 8, name: 5.5 }];

test("a company of 240 opens almost at full size with as many levels as fit, and everybody fits on a screen with names that can be read", async ({ page, context }) => {
  test.setTimeout(120_000);
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  for (const { width, height, cards, name } of SCREENS) {
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await page.goto(`${env.url}/o/${organizationId}/chart`);
      await expect(page.locator(".react-flow [data-person]").nth(cards - 1)).toBeVisible();
      await untilStill(page);
      expect(await zoomOf(page)).toBeGreaterThanOrEqual(0.9);
      expect(await nameSize(page)).toBeGreaterThanOrEqual(8);
      await isWhole(page);
      await page.getByRole("button", { name: "Expand all" }).click();
      await expect(page.locator(".react-flow").locator("..")).toHaveAttribute("data-density", "names");
      await untilStill(page);
      expect(await nameSize(page)).toBeGreaterThanOrEqual(name);
      await isWhole(page);
    });
  }
  await test.step("another window shows the whole again", async () => {
    await page.setViewportSize({ width: 1_440, height: 900 });
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(0.6);
    await untilStill(page);
    await isWhole(page);
  });
  await test.step("beside a profile the rest of the screen is filled", async () => {
    await page.getByLabel("Search people").fill("Yuki Tanaka");
    await page.keyboard.press("Enter");
    const profile = page.getByRole("complementary", { name: "Profile" });
    await expect(profile.getByText("yuki.tanaka@nordlicht.example")).toBeVisible();
    await page.getByRole("button", { name: "Fit", exact: true }).click();
    await expect(page.locator("[data-minimap]")).toBeHidden();
    await untilStill(page);
    await isWhole(page, (await profile.boundingBox())?.x, (await page.getByRole("navigation", { name: "Managers" }).boundingBox())?.y);
    expect(await nameSize(page)).toBeGreaterThanOrEqual(6);
  });
});

test("opening a branch moves little: the clicked card stays, and those of its team stay in their rows", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await expect(card(page, "Mehmet Arslan")).toBeVisible();
  await untilStill(page);
  /** By report of the same manager: the number of the row. */
  const rowsOf = async () => {
    const names = ["Alessandro Conti", "Charlotte Whitfield", "Grzegorz Baran", "Ingrid Solberg", "Maximilian Roth", "Mehmet Arslan", "Mina Adler"];
    const heights = await Promise.all(names.map(async (name) => Math.round((await card(page, name).boundingBox())?.y ?? Number.NaN)));
    return heights.map((height) => [...new Set(heights)].indexOf(height));
  };
  const before = await card(page, "Maximilian Roth").boundingBox();
  const rows = await rowsOf();
  await card(page, "Maximilian Roth").getByRole("button", { name: /branch: Maximilian Roth/ }).click();
  await expect(card(page, "Reto Ammann")).toBeVisible();
  await untilStill(page);
  const after = await card(page, "Maximilian Roth").boundingBox();
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 999))).toBeLessThan(2);
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(2);
  expect(await rowsOf()).toEqual(rows);
});

test("a tree is a choice that is part of the address and remembered", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  const chart = `${env.url}/o/${organizationId}/chart`;
  await enter(context, env, session.cookie);
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.goto(chart);
  await expect(card(page, "Jonas Adeyemi")).toBeVisible();
  await untilStill(page);
  await expect(card(page, "Priya Raman")).toBeVisible();
  await page.getByRole("button", { name: "View", exact: true }).click();
  await expect(page.getByRole("menuitemradio", { name: "Fill the page" })).toHaveAttribute("aria-checked", "true");
  await page.getByRole("menuitemradio", { name: "Tree" }).click();
  await expect(page).toHaveURL(/layout=tree/);
  await page.keyboard.press("Escape");
  await page.goto(chart);
  await expect(card(page, "Rafael Monteiro")).toBeVisible();
  await untilStill(page);
  await expect(card(page, "Priya Raman")).toHaveCount(0);
  await page.goto(`${chart}?layout=fill`);
  await expect(card(page, "Rafael Monteiro")).toBeVisible();
  await expect(card(page, "Priya Raman")).toBeVisible();
});

test("the chart can't be dragged far away, and a button leads back where a zoom has lost it", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.setViewportSize({ width: 1_440, height: 900 });
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await expect(card(page, "Marlene Vogt")).toBeInViewport();
  await untilStill(page);
  for (let drag = 0; drag < 6; drag += 1) {
    await page.mouse.move(1_300, 700);
    await page.mouse.down();
    await page.mouse.move(260, 60, { steps: 4 });
    await page.mouse.up();
  }
  await untilStill(page);
  const back = page.getByRole("button", { name: "Back to the chart" });
  const left = async () => await page.locator(".react-flow__viewport").evaluate((viewport) => viewport.getBoundingClientRect().left);
  expect(await left()).toBeGreaterThan(-2_400);
  // Towards a corner without cards, until all of them are beyond the edge.
  for (let zoom = 0; zoom < 20 && !(await back.isVisible()); zoom += 1) {
    await page.mouse.move(1_400, 880);
    await page.mouse.wheel(0, 900);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await untilStill(page);
  }
  await back.click();
  await untilStill(page);
  await expect(back).toHaveCount(0);
  await isWhole(page);
});

test("names that the canvas draws are in the type of the cards", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, "font");
    const seen = new Set<string>();
    Object.assign(window, { fontsSeen: seen });
    Object.defineProperty(CanvasRenderingContext2D.prototype, "font", {
      ...own,
      set(this: CanvasRenderingContext2D, font: string) {
        own?.set?.call(this, font);
        seen.add(this.font.replace(/^.*?px /, ""));
      },
    });
  });
  await page.goto(`${env.url}/o/${organizationId}/chart?open=all`);
  await expect(card(page, "Jonas Adeyemi")).toBeVisible();
  await untilStill(page);
  const [drawn, cards] = await page.evaluate(() => [[...(window as unknown as { fontsSeen: Set<string> }).fontsSeen], getComputedStyle(document.querySelector(".react-flow [data-person] span") ?? document.body).fontFamily] as const);
  expect(drawn.length).toBeGreaterThan(0);
  for (const family of drawn) expect(family).toBe(cards);
});

const card = (page: Page, name: string) => page.locator(".react-flow [data-person]").filter({ hasText: name });

async function zoomOf(page: Page): Promise<number> {
  const percent = await page.getByRole("toolbar", { name: "View" }).getByText("%").textContent();
  return Number.parseFloat(percent ?? "") / 100;
}

/** Of a name on screen, in px. */
async function nameSize(page: Page): Promise<number> {
  const size = await page.locator(".react-flow [data-person] button > span[dir]").first().evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
  // The percentage is rounded.
  return size * ((await zoomOf(page)) + 0.005);
}

/** Every card that is an element is in view, left of an edge and above a foot, and no map is needed. */
async function isWhole(page: Page, edge?: number, foot?: number): Promise<void> {
  await expect(page.locator("[data-minimap]")).toBeHidden();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const boxes = await page.locator(".react-flow [data-person]").evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThan(5);
  for (const { left, top, right, bottom } of boxes) expect(left >= 0 && top >= 0 && right <= (edge ?? width) && bottom <= (foot ?? height)).toBe(true);
}
