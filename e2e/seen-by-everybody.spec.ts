import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

const card = (page: Page, name: string): Locator => page.locator(".react-flow [data-person]").filter({ hasText: name });
const zoomOf = async (page: Page) => Number.parseFloat((await page.getByRole("toolbar", { name: "View" }).getByText("%").textContent()) ?? "");

async function open(page: Page, scheme: "light" | "dark", options: object = {}): Promise<void> {
  const { organizationId, session } = demoOf(env);
  await enter(page.context(), env, session.cookie);
  await page.addInitScript(([chosen, view]) => {
    localStorage.setItem("mantine-color-scheme-value", chosen ?? "light");
    localStorage.setItem("treeline.view", view ?? "{}");
  }, [scheme, JSON.stringify(options)]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await expect(card(page, "Jonas Adeyemi")).toBeInViewport();
}

/** Presses "Zoom out" until the view is at most so many percent. */
async function zoomTo(page: Page, percent: number): Promise<void> {
  while ((await zoomOf(page)) > percent) {
    const before = await zoomOf(page);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => zoomOf(page)).toBeLessThan(before);
  }
}

interface Pixels {
  ground: string;
  /** Of the lines between a manager's card and the next level: the best contrast to the ground, as WCAG measures it. */
  best: number;
  /** The colour with that contrast. */
  line: string;
}

/** Reads the canvas below the root's card, where nothing but lines is drawn, as a person's eye would. */
const linesBelowRoot = (page: Page): Promise<Pixels> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".react-flow canvas");
    const pen = canvas?.getContext("2d");
    const root = document.querySelector<HTMLElement>(".react-flow [data-person]");
    const zoom = new DOMMatrix(getComputedStyle(document.querySelector(".react-flow__viewport") ?? document.body).transform).a;
    if (!canvas || !pen || !root) throw new Error("There is no chart.");
    const [at, box, ratio] = [canvas.getBoundingClientRect(), root.getBoundingClientRect(), canvas.width / canvas.getBoundingClientRect().width];
    const levels = (channel: number) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
    const light = (rgb: readonly number[]) => rgb.reduce((sum, part, index) => sum + levels(part / 255) * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const colour = (data: Uint8ClampedArray, index: number) => [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0];
    const corner = colour(pen.getImageData(2, Math.round(canvas.height / 2), 1, 1).data, 0);
    const [x, y] = [(box.left + box.width / 2 - at.left - 6) * ratio, (box.bottom - at.top + 15 * zoom) * ratio];
    const { data } = pen.getImageData(Math.round(x), Math.round(y), Math.round(12 * ratio), Math.max(1, Math.round(6 * zoom * ratio)));
    let [best, line] = [1, ""];
    for (let index = 0; index < data.length; index += 4) {
      const [dim = 0, bright = 0] = [light(colour(data, index)), light(corner)].toSorted((a, b) => a - b);
      if ((bright + 0.05) / (dim + 0.05) <= best) continue;
      best = (bright + 0.05) / (dim + 0.05);
      line = `rgb(${colour(data, index).join(", ")})`;
    }
    return { ground: `rgb(${corner.join(", ")})`, best, line };
  });

for (const scheme of ["light", "dark"] as const) {
  for (const colours of [false, true]) {
    test(`case C1: lines have 3:1 to their ground at every zoom (${scheme}${colours ? ", branches in colours" : ""})`, async ({ page }) => {
      test.setTimeout(120_000);
      await open(page, scheme, { colours, minimap: false });
      for (const percent of [100, 66, 50, 34, 18]) {
        await zoomTo(page, percent);
        await expect.poll(async () => (await linesBelowRoot(page)).best, { message: `at ${percent} %` }).toBeGreaterThanOrEqual(3);
      }
    });
  }
}

for (const [system, app] of [["dark", "light"], ["light", "dark"]] as const) {
  test(`case C2: in forced colours the canvas has the system's, though the app is ${app} and the system ${system}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: system });
    await open(page, app, { colours: true });
    await page.emulateMedia({ forcedColors: "active", colorScheme: system, reducedMotion: "reduce" });
    const text = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("span"));
      probe.style.color = "CanvasText";
      const { color } = getComputedStyle(probe);
      probe.remove();
      return { text: color, body: getComputedStyle(document.body).backgroundColor };
    });
    for (const percent of [100, 50, 34]) {
      await zoomTo(page, percent);
      await expect.poll(() => linesBelowRoot(page), { message: `at ${percent} %` }).toMatchObject({ ground: text.body });
      expect((await linesBelowRoot(page)).best).toBeGreaterThanOrEqual(7);
    }
    // Who goes on changing the system's scheme gets its colours.
    await page.emulateMedia({ forcedColors: "none", colorScheme: system, reducedMotion: "reduce" });
    await expect.poll(async () => (await linesBelowRoot(page)).ground).toBe(app === "light" ? "rgb(251, 251, 250)" : "rgb(20, 22, 21)");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });
}

test("case C2: in forced colours the icon of a vacant seat is seen", async ({ page }) => {
  const { organizationId, session } = demoOf(env);
  const { people } = await session.trpc.chart.get.query({ organizationId });
  const vacant = people.find(({ seat }) => seat === "vacant");
  if (!vacant) throw new Error("The demo company has no vacant seat.");
  await enter(page.context(), env, session.cookie);
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto(`${env.url}/o/${organizationId}/chart?person=${vacant.id}`);
  const seat = page.locator(`.react-flow [data-person="${vacant.id}"]`);
  await expect(seat).toBeInViewport();
  const icon = await seat.locator("[aria-hidden]").evaluate((face) => {
    const { backgroundColor, maskImage } = getComputedStyle(face, "::before");
    return { ink: backgroundColor, drawn: maskImage !== "none", ground: getComputedStyle(document.body).backgroundColor };
  });
  expect(icon.drawn).toBe(true);
  expect(icon.ink).not.toBe(icon.ground);
});

test("a single key does nothing outside the chart, and each can be switched off", async ({ page }) => {
  await open(page, "light");
  const { organizationId } = demoOf(env);
  const search = page.getByLabel("Search people");
  const tree = page.getByRole("tree", { name: "Org chart" });
  const active = () => tree.getAttribute("aria-activedescendant");

  await test.step("in the rail, in a profile and in a dialog", async () => {
    await page.getByRole("link", { name: "People", exact: true }).focus();
    await page.keyboard.press("/");
    await expect(search).not.toBeFocused();
    await card(page, "Jonas Adeyemi").getByRole("button").first().click();
    await page.getByRole("complementary", { name: "Profile" }).getByRole("button", { name: "Close" }).first().focus();
    for (const key of ["/", "m", "*"]) await page.keyboard.press(key);
    await expect(search).not.toBeFocused();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().focus();
    await page.keyboard.press("/");
    await expect(search).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("on the chart, while they are on", async () => {
    await tree.focus();
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
    await tree.focus();
    await page.keyboard.press("Home");
    const top = await page.getByRole("treeitem", { name: /^Marlene Vogt,/ }).getAttribute("id");
    await expect.poll(active).toBe(top);
    await page.keyboard.press("j");
    await expect.poll(active).not.toBe(top);
  });

  await test.step("on the chart, once they are off", async () => {
    await page.goto(`${env.url}/o/${organizationId}/account`);
    const [slash, letters] = [page.getByRole("switch", { name: /goes to the search/ }), page.getByRole("switch", { name: /Letters go to a name/ })];
    // One right after the other: the second doesn't take the first back.
    const saved = twoSaves(page);
    await slash.uncheck();
    await letters.uncheck();
    await saved;
    await page.reload();
    await expect(slash).not.toBeChecked();
    await expect(letters).not.toBeChecked();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole("link", { name: "Org chart", exact: true }).click();
    await expect(card(page, "Jonas Adeyemi")).toBeInViewport();
    await tree.focus();
    await page.keyboard.press("Home");
    const top = await page.getByRole("treeitem", { name: /^Marlene Vogt,/ }).getAttribute("id");
    await expect.poll(active).toBe(top);
    for (const key of ["/", "j", "*"]) await page.keyboard.press(key);
    await expect(search).not.toBeFocused();
    expect(await active()).toBe(top);
    await page.keyboard.press("ArrowDown");
    await expect.poll(active).not.toBe(top);
    await page.goto(`${env.url}/o/${organizationId}/account`);
    const savedAgain = twoSaves(page);
    await slash.check();
    await letters.check();
    await savedAgain;
    await page.reload();
    await expect(slash).toBeChecked();
    await expect(letters).toBeChecked();
  });
});

/** Resolves once the account was saved twice. */
async function twoSaves(page: Page): Promise<void> {
  for (let saves = 0; saves < 2; saves += 1) await page.waitForResponse((response) => response.url().endsWith("/update-user") && response.ok());
}
