import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("by keyboard alone one finds somebody, reads profiles, goes to the manager, and opens and closes teams", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  const tree = page.getByRole("tree", { name: "Org chart" });
  const item = (name: string) => tree.getByRole("treeitem", { name: new RegExp(`^${name}, `) });
  const profile = page.getByRole("complementary", { name: "Profile" });
  const percent = page.getByRole("toolbar", { name: "View" }).getByText("%");
  const press = (key: string) => page.keyboard.press(key);
  await expect(item("Marlene Vogt")).toHaveAttribute("aria-level", "1");

  await test.step("Tab goes from the search to the chart to its controls", async () => {
    await press("/");
    await expect(page.getByLabel("Search people")).toBeFocused();
    await press("Tab");
    await expect(tree).toBeFocused();
    await press("Tab");
    await expect(page.getByRole("button", { name: "Zoom out" })).toBeFocused();
  });

  await test.step("a name typed into the search finds its person, whose profile opens", async () => {
    await press("/");
    await page.keyboard.type("priya ram");
    await page.getByRole("option").filter({ hasText: "Priya Raman" }).waitFor();
    await press("Enter");
    await expect(profile.getByRole("heading", { name: "Priya Raman" })).toBeVisible();
    await at("Priya Raman");
    await expect(item("Priya Raman")).toHaveAccessibleName(/^Priya Raman, VP Platform, level 3, \d+ direct reports, \d+ in all$/);
    await expect(page.getByRole("treeitem", { selected: true })).toHaveAccessibleName(/^Priya Raman, /);
    await press("Escape");
    await expect(profile).toBeHidden();
    await at("Priya Raman");
  });

  await test.step("Left goes to the manager, whose profile opens, and closes the team", async () => {
    await press("ArrowLeft");
    await at("Jonas Adeyemi");
    await press("Enter");
    await expect(profile.getByRole("heading", { name: "Jonas Adeyemi" })).toBeVisible();
    await expect(item("Jonas Adeyemi")).toHaveAttribute("aria-expanded", "true");
    await press("ArrowLeft");
    await expect(item("Jonas Adeyemi")).toHaveAttribute("aria-expanded", "false");
    await expect(item("Priya Raman")).toHaveCount(0);
    await at("Jonas Adeyemi");
  });

  await test.step("Right opens it and goes to the first report; letters, End and Home go further", async () => {
    await press("ArrowRight");
    await expect(item("Jonas Adeyemi")).toHaveAttribute("aria-expanded", "true");
    await press("ArrowRight");
    const first = tree.locator('[aria-level="3"][aria-posinset="1"]');
    await expect(tree).toHaveAttribute("aria-activedescendant", await idOf(first));
    await page.keyboard.type("pri");
    await at("Priya Raman");
    await press("End");
    await expect(tree).not.toHaveAttribute("aria-activedescendant", await idOf(item("Priya Raman")));
    await press("Home");
    await at("Marlene Vogt");
    const zoom = await landed(percent);
    for (let times = 0; times < 20; times += 1) await press("ArrowDown");
    await press("Home");
    await at("Marlene Vogt");
    await expect(percent).toHaveText(zoom);
  });

  await test.step("who closes the profile from within is back at its person", async () => {
    await press("Enter");
    await expect(profile.getByRole("heading", { name: "Marlene Vogt" })).toBeVisible();
    for (let tabs = 0; tabs < 12 && !(await within(page)); tabs += 1) await press("Tab");
    expect(await within(page)).toBe(true);
    await press("Escape");
    await at("Marlene Vogt");
  });

  await page.emulateMedia({ reducedMotion: "reduce" });
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  /** The focus is at a person: told to a screen reader, on screen, and ringed. */
  async function at(name: string) {
    await expect(tree).toBeFocused();
    await expect(tree).toHaveAttribute("aria-activedescendant", await idOf(item(name)));
    const card = page.locator(".react-flow [data-person]").filter({ hasText: name });
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await expect(card).toHaveCSS("outline-style", "solid");
  }
});

/** The zoom once the camera stands still. */
async function landed(percent: Locator): Promise<string> {
  let before = "";
  await expect.poll(async () => {
    const now = (await percent.textContent()) ?? "";
    const still = now === before;
    before = now;
    return still;
  }, { intervals: [400] }).toBe(true);
  return before;
}

const idOf = async (one: Locator) => (await one.getAttribute("id")) ?? "nobody";
/** Whether the profile has the focus. */
const within = (page: Page) => page.evaluate(() => document.querySelector("aside")?.contains(document.activeElement) === true);
