import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { importAll } from "./people.ts";
import { untilStill } from "./still.ts";

const PEOPLE = 10_000;
/** Whatever the chart's size, its elements are few. */
const MOST_ELEMENTS = 600;

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ company: generateCompany({ people: PEOPLE }) });
});
test.afterAll(() => env?.stop());

test("ten thousand people: quick to open, few elements at every zoom, and everybody can be found and clicked", async ({ page, context }) => {
  test.setTimeout(150_000);
  const { organizationId, somebody: { id, name } } = await importAll(env, context);
  const card = page.locator(`.react-flow [data-person="${id}"]`);

  await test.step("a reload shows cards at once", async () => {
    await page.addInitScript(noteFirstCard);
    await page.goto(`${env.url}/o/${organizationId}/chart`);
    await page.locator("[data-person]").first().waitFor();
    const took: number[] = [];
    for (let reload = 0; reload < 3; reload += 1) {
      await page.reload();
      await page.locator("[data-person]").first().waitFor();
      took.push(await page.evaluate(() => Math.round(Number(document.documentElement.dataset["firstCard"]))));
    }
    console.log(`cards after ${took.join(", ")} ms`);
  });

  await test.step("with everybody shown, somebody deep down is found, and elements are few from near to afar", async () => {
    await page.getByRole("button", { name: "Expand all" }).click();
    await page.getByLabel("Search people").fill(name);
    await page.getByRole("option").filter({ hasText: name }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Profile" }).getByRole("heading", { name })).toBeVisible();
    const found = await page.evaluate(() => new URL(location.href).searchParams.get("person"));
    const theirs = page.locator(`.react-flow [data-person="${found}"]`);
    await expect(theirs).toBeInViewport();
    const told: string[] = [];
    for (const control of ["Zoom in", ...Array<string>(24).fill("Zoom out")]) {
      await page.getByRole("button", { name: control }).click();
      await untilStill(page);
      const percent = await page.getByRole("toolbar", { name: "View" }).getByText("%").textContent();
      const elements = await elementsIn(page);
      told.push(`${percent} ${elements}`);
      expect(elements, `elements at ${percent}`).toBeLessThanOrEqual(MOST_ELEMENTS);
      await expect(theirs, `the found person at ${percent}`).toBeAttached();
    }
    console.log(`elements by zoom: ${told.join(", ")}`);
  });

  await test.step("an address leads to somebody deep down", async () => {
    await page.goto(`${env.url}/o/${organizationId}/chart?person=${id}`);
    await expect(card).toBeInViewport();
  });

  await test.step("a card that the canvas draws opens its profile by a click", async () => {
    await page.getByRole("button", { name: "Close the profile" }).click();
    await page.getByRole("button", { name: "Collapse all" }).click();
    for (let step = 0; step < 3; step += 1) {
      await page.getByRole("button", { name: "Zoom out" }).click();
      await untilStill(page);
    }
    const box = await page.locator(".react-flow [data-person]").first().boundingBox();
    if (!box) throw new Error("The top is not in view");
    // Well inside a card of the row below, whatever the gap between two of them.
    const below = { x: box.x + box.width * 0.7, y: box.y + box.height * 2.3 };
    await page.mouse.move(below.x, below.y);
    await page.mouse.click(below.x, below.y);
    await expect(page.getByRole("complementary", { name: "Profile" }).getByRole("heading").first()).toBeVisible();
  });
});

const elementsIn = (page: Page) => page.locator(".react-flow *").count();

/** Writes down when the first card was there, in ms from the start of the navigation. */
function noteFirstCard(): void {
  const look = () => {
    if (document.querySelector("[data-person]")) document.documentElement.dataset["firstCard"] = String(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
