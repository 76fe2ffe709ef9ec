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

const card = (page: Page, name: string) => page.locator(".react-flow [data-person]").filter({ hasText: name });
const profile = (page: Page) => page.getByRole("complementary", { name: "Profile" });
const managers = (page: Page) => page.getByRole("navigation", { name: "Managers" });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const idOf = async (page: Page, name: string) => (await card(page, name).getAttribute("data-person")) ?? "nobody";
/** The corner of a card on screen, once nothing moves any more. */
async function cornerOf(page: Page, name: string) {
  await untilStill(page);
  const box = await card(page, name).boundingBox();
  return box && { x: Math.round(box.x), y: Math.round(box.y) };
}
async function find(page: Page, name: string) {
  await page.getByLabel("Search people").fill(name);
  await page.getByRole("option").filter({ hasText: name }).first().waitFor();
  await page.keyboard.press("Enter");
  await expect(profile(page).getByRole("heading", { name })).toBeVisible();
  await expect(card(page, name)).toBeInViewport();
}

test("one branch: open it, show it alone, send its address, go up by the managers, and leave", async ({ page, context }) => {
  test.setTimeout(120_000);
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);

  await test.step("all teams of a branch open at once and close, with the head where it was", async () => {
    await find(page, "Tomasz Wójcik");
    const before = await cornerOf(page, "Tomasz Wójcik");
    await button(page, "Open this branch").click();
    await expect(button(page, "Close this branch")).toBeVisible();
    await expect(page.getByRole("treeitem", { name: /^Lena Brandt, / })).toHaveAttribute("aria-expanded", "true");
    expect(await cornerOf(page, "Tomasz Wójcik")).toEqual(before);
    await button(page, "Close this branch").click();
    await expect(page.getByRole("treeitem", { name: /^Lena Brandt, / })).toHaveCount(0);
    expect(await cornerOf(page, "Tomasz Wójcik")).toEqual(before);
  });

  await find(page, "Jonas Adeyemi");
  const jonas = await idOf(page, "Jonas Adeyemi");

  await test.step("a branch alone stands in the address, and nobody else is on the chart", async () => {
    await button(page, "Show only this team").click();
    await expect(page.getByText("Only the team of Jonas Adeyemi")).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`focus=${jonas}`));
    await expect(card(page, "Tomasz Wójcik")).toBeInViewport();
    await expect(card(page, "Marlene Vogt")).toHaveCount(0);
    await expect(page.getByRole("treeitem", { name: /^Jonas Adeyemi, / })).toHaveAttribute("aria-level", "1");
    await button(page, "Expand all").click();
    await expect(page.getByRole("treeitem", { name: /^Marlene Vogt, / })).toHaveCount(0);
    await button(page, "Collapse all").click();
    await button(page, "Export").click();
    await expect(page.getByLabel("People", { exact: true })).toContainText("Jonas Adeyemi and everybody below");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("the address leads there, and Escape leaves, first the profile, then the branch", async () => {
    await page.goto(`${env.url}/o/${demo.organizationId}/chart?focus=${jonas}`);
    await expect(card(page, "Tomasz Wójcik")).toBeInViewport();
    await expect(card(page, "Marlene Vogt")).toHaveCount(0);
    await card(page, "Tomasz Wójcik").getByRole("button").first().click();
    await expect(profile(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(profile(page)).toBeHidden();
    await expect(button(page, "Show everybody")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button(page, "Show everybody")).toBeHidden();
    await expect(page).not.toHaveURL(/focus=/);
    await expect(card(page, "Marlene Vogt")).toBeAttached();
    await page.goBack();
    await button(page, "Show everybody").click();
    await expect(page).not.toHaveURL(/focus=/);
  });

  await test.step("somebody elsewhere is found among everybody, by search and by address", async () => {
    await page.goto(`${env.url}/o/${demo.organizationId}/chart?focus=${jonas}`);
    await find(page, "Hannah Krüger");
    await expect(page).not.toHaveURL(/focus=/);
    const hannah = await idOf(page, "Hannah Krüger");
    await page.goto(`${env.url}/o/${demo.organizationId}/chart?focus=${jonas}&person=${hannah}`);
    await expect(card(page, "Hannah Krüger")).toBeInViewport();
    await expect(page).not.toHaveURL(/focus=/);
  });

  await test.step("the managers of somebody deep down are a way up", async () => {
    await find(page, "Yuki Tanaka");
    await expect(managers(page).getByRole("button")).toHaveText(["Marlene Vogt", "Jonas Adeyemi", "Tomasz Wójcik", "Yuki Tanaka"]);
    await managers(page).getByRole("button", { name: "Tomasz Wójcik" }).click();
    await expect(profile(page).getByRole("heading", { name: "Tomasz Wójcik" })).toBeVisible();
    await expect(card(page, "Tomasz Wójcik")).toBeInViewport();
  });

  await test.step("whoever is selected already is found again", async () => {
    await find(page, "Yuki Tanaka");
    await page.mouse.move(400, 500);
    await page.mouse.wheel(0, 3_000);
    await expect(card(page, "Yuki Tanaka")).not.toBeInViewport();
    await find(page, "Yuki Tanaka");
    await expect(page.getByRole("tree", { name: "Org chart" })).toBeFocused();
  });

  await test.step("from afar the camera comes near, wherever the profile slides in", async () => {
    await page.keyboard.press("Escape");
    await button(page, "Expand all").click();
    await expect(page).toHaveURL(/open=all/);
    await untilStill(page);
    await find(page, "Lena Brandt");
    await expect(page.getByRole("toolbar", { name: "View" }).getByText("%")).toHaveText("80 %");
  });

  await test.step("a chart with everybody open opens like that again, until all is collapsed", async () => {
    const deep = page.getByRole("treeitem", { level: 3 }).first();
    await page.keyboard.press("Escape");
    await button(page, "Collapse all").click();
    await expect(deep).toHaveCount(0);
    await button(page, "Expand all").click();
    await expect(page).toHaveURL(/open=all/);
    await page.goto(`${env.url}/o/${demo.organizationId}/chart?open=all`);
    await expect(deep).toBeAttached();
    await button(page, "Collapse all").click();
    await expect(page).not.toHaveURL(/open=all/);
    await expect(deep).toHaveCount(0);
    await page.reload();
    await expect(card(page, "Marlene Vogt")).toBeAttached();
    await expect(deep).toHaveCount(0);
  });

  await test.step("keys do the same from the chart", async () => {
    await find(page, "Jonas Adeyemi");
    await page.keyboard.press("Shift+ArrowRight");
    await expect(button(page, "Close this branch")).toBeVisible();
    await page.keyboard.press("Shift+ArrowLeft");
    await expect(button(page, "Open this branch")).toBeVisible();
    await page.keyboard.press("Shift+Enter");
    await expect(page).toHaveURL(new RegExp(`focus=${jonas}`));
    await expect(page.getByRole("application")).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
});

test("somebody is found by e-mail address too, which the page doesn't hold", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await expect(card(page, "Marlene Vogt")).toBeVisible();
  await page.getByLabel("Search people").fill("yuki.tanaka@");
  const found = page.getByRole("option").filter({ hasText: "yuki.tanaka@" });
  await expect(found).toContainText("Yuki Tanaka");
  await expect(found).toContainText("Jonas Adeyemi");
  await page.keyboard.press("Enter");
  await expect(profile(page).getByRole("heading", { name: "Yuki Tanaka" })).toBeVisible();
  await page.getByLabel("Search people").fill("nobody.at.all@");
  await expect(page.getByText("No matches for “nobody.at.all@”.")).toBeVisible();
});

test("cards in three sizes and in colours, a map of the whole, and the way to oneself", async ({ page, context }) => {
  test.setTimeout(120_000);
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await expect(card(page, "Marlene Vogt")).toBeVisible();
  await expect(button(page, "Show me")).toHaveCount(0);
  const styleOf = (name: string, what: "backgroundColor" | "width" | "height") => card(page, name).evaluate((element, key) => getComputedStyle(element)[key], what);

  await test.step("a density changes every card and is kept", async () => {
    await expect.poll(() => styleOf("Jonas Adeyemi", "height")).toBe("72px");
    await button(page, "View").click();
    await page.getByRole("menuitemradio", { name: "Compact" }).click();
    await expect.poll(() => styleOf("Jonas Adeyemi", "height")).toBe("48px");
    await page.getByRole("menuitemradio", { name: "Detailed" }).click();
    await expect.poll(() => styleOf("Jonas Adeyemi", "height")).toBe("104px");
    await expect(card(page, "Jonas Adeyemi")).toContainText(/\d+ direct, \d+ in all/);
    await page.reload();
    await expect.poll(() => styleOf("Jonas Adeyemi", "height")).toBe("104px");
    await button(page, "View").click();
    await page.getByRole("menuitemradio", { name: "Normal" }).click();
    await expect.poll(() => styleOf("Jonas Adeyemi", "height")).toBe("72px");
  });

  await test.step("branches have colours of their own, when wanted", async () => {
    const plain = await styleOf("Marlene Vogt", "backgroundColor");
    expect(await styleOf("Jonas Adeyemi", "backgroundColor")).toBe(plain);
    await page.getByRole("menuitemcheckbox", { name: "Colour by branch" }).click();
    await expect.poll(() => styleOf("Jonas Adeyemi", "backgroundColor")).not.toBe(plain);
    expect(await styleOf("Hannah Krüger", "backgroundColor")).not.toBe(await styleOf("Jonas Adeyemi", "backgroundColor"));
    expect(await styleOf("Marlene Vogt", "backgroundColor")).toBe(plain);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step("the map moves the view, by a click and by dragging, and can be hidden", async () => {
    await page.keyboard.press("Escape");
    await button(page, "Expand all").click();
    await expect(page).toHaveURL(/open=all/);
    await untilStill(page);
    for (let times = 0; times < 6; times += 1) {
      await button(page, "Zoom in").click();
      await untilStill(page);
    }
    const map = page.locator("[data-minimap]");
    const box = await map.boundingBox();
    if (!box) throw new Error("There is no map");
    const view = () => page.locator(".react-flow__viewport").getAttribute("style");
    const before = await view();
    await map.click({ position: { x: 20, y: box.height - 20 } });
    await expect.poll(view).not.toBe(before);
    await untilStill(page);
    const clicked = await view();
    await page.mouse.move(box.x + 20, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(view).not.toBe(clicked);
    await button(page, "View").click();
    await page.getByRole("menuitemcheckbox", { name: "Overview map" }).click();
    await expect(map).toHaveCount(0);
  });

  await test.step("who is on the chart by their e-mail gets there in one click", async () => {
    const email = "yuki.tanaka@nordlicht.example";
    const { invitationId } = await demo.session.trpc.members.invite.mutate({ organizationId: demo.organizationId, email });
    const yuki = await env.signUp({ name: "Yuki Tanaka", email, password: "a-long-password" });
    await yuki.trpc.members.accept.mutate({ invitationId });
    await context.clearCookies();
    await enter(context, env, yuki.cookie);
    await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
    await button(page, "Show me").click();
    await expect(profile(page).getByRole("heading", { name: "Yuki Tanaka" })).toBeVisible();
    await expect(card(page, "Yuki Tanaka")).toBeInViewport();
  });
});
