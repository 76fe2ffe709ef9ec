import { expect, test, type CDPSession, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

interface Point {
  x: number;
  y: number;
}

const LEAST = 40;

test("on a tablet fingers move and zoom the chart, and a tap opens a profile", async ({ browser }) => {
  const { organizationId, session } = demoOf(env);
  const tablet = await browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true, reducedMotion: "reduce" });
  await enter(tablet, env, session.cookie);
  const page = await tablet.newPage();
  const fingers = await tablet.newCDPSession(page);
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  const card = page.locator("[data-person]").filter({ hasText: "Jonas Adeyemi" });
  await expect(card).toBeVisible();

  await test.step("what is to be touched is large enough, and nothing lies under another", async () => {
    const search = await boxOf(page.getByLabel("Search people"));
    const names = ["Export", "Sync", "Fit", "Expand all", "Collapse all", "Zoom in", "Zoom out"];
    for (const name of names) {
      const box = await boxOf(page.getByRole("button", { name, exact: true }));
      expect({ name, large: Math.min(box.width, box.height) >= LEAST }).toEqual({ name, large: true });
      expect({ name, apart: box.x >= search.x + search.width || box.y >= search.y + search.height }).toEqual({ name, apart: true });
    }
  });

  await test.step("one finger moves it", async () => {
    const before = await viewOf(page);
    await drag(fingers, [[{ x: 520, y: 700 }, { x: 430, y: 820 }]]);
    await expect.poll(async () => Math.round((await viewOf(page)).x - before.x)).toBeLessThan(-60);
    const after = await viewOf(page);
    expect(after.y - before.y).toBeGreaterThan(80);
    expect(after.zoom).toBeCloseTo(before.zoom, 3);
  });

  await test.step("two fingers zoom in, and out again", async () => {
    const before = (await viewOf(page)).zoom;
    await drag(fingers, [[{ x: 480, y: 600 }, { x: 400, y: 500 }], [{ x: 540, y: 660 }, { x: 620, y: 760 }]]);
    await expect.poll(async () => (await viewOf(page)).zoom).toBeGreaterThan(before * 1.5);
    const near = (await viewOf(page)).zoom;
    await drag(fingers, [[{ x: 400, y: 500 }, { x: 480, y: 600 }], [{ x: 620, y: 760 }, { x: 540, y: 660 }]]);
    await expect.poll(async () => (await viewOf(page)).zoom).toBeLessThan(near / 1.5);
  });

  await test.step("the page itself was neither moved nor zoomed", async () => {
    expect(await page.evaluate(() => [window.scrollX, window.scrollY, window.visualViewport?.scale])).toEqual([0, 0, 1]);
  });

  await test.step("a tap opens the profile", async () => {
    await page.getByRole("button", { name: "Collapse all", exact: true }).tap();
    await expect(card).toBeInViewport();
    await card.getByRole("button").first().tap();
    await expect(page.getByRole("complementary").getByRole("heading", { name: "Jonas Adeyemi" })).toBeVisible();
    await expect(page.getByLabel("Search people")).toBeVisible();
  });
  await tablet.close();
});

/** Each finger from its first point to its second, in a few steps. */
async function drag(fingers: CDPSession, paths: readonly (readonly [Point, Point])[]): Promise<void> {
  const steps = 8;
  const at = (step: number) => paths.map(([from, to], id) => ({ id, x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps }));
  await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1) await fingers.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step) });
  await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Where the chart is, and how large. */
async function viewOf(page: Page) {
  const matrix = await page.locator(".react-flow__viewport").evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).toFloat64Array());
  return { x: matrix[12] ?? 0, y: matrix[13] ?? 0, zoom: matrix[0] ?? 1 };
}

async function boxOf(what: Locator) {
  const box = await what.boundingBox();
  if (!box) throw new Error("It is not on the page.");
  return box;
}
