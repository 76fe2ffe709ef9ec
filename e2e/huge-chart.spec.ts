import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { importAll } from "./people.ts";
import { untilStill } from "./still.ts";

/** So many that the chart is read and laid out beside the page. */
const PEOPLE = 20_500;

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ company: generateCompany({ people: PEOPLE }) });
});
test.afterAll(() => env?.stop());

test("twenty thousand people: a worker lays them out, and the chart does all that a small one does", async ({ page, context }) => {
  test.setTimeout(180_000);
  const { organizationId, somebody: { id, name } } = await importAll(env, context);
  const problems: string[] = [];
  page.on("pageerror", ({ message }) => problems.push(message));
  const card = page.locator(`.react-flow [data-person="${id}"]`);

  await test.step("an address leads to somebody deep down", async () => {
    await page.goto(`${env.url}/o/${organizationId}/chart?person=${id}`);
    await expect(card).toBeInViewport();
    expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringContaining("chart-worker"));
  });

  await test.step("a team closes and opens with its manager in place", async () => {
    const managers = page.getByRole("navigation", { name: "Managers" });
    await managers.getByRole("button").nth(-2).click();
    const open = page.getByRole("button", { name: "Open this branch", exact: true });
    await open.click();
    const chosen = page.locator(`.react-flow [data-person="${await selectedOn(page)}"]`);
    await expect(page.getByRole("button", { name: "Close this branch", exact: true })).toBeVisible();
    await untilStill(page);
    const before = await chosen.boundingBox();
    await page.getByRole("button", { name: "Close this branch", exact: true }).click();
    await expect(open).toBeVisible();
    await untilStill(page);
    const after = await chosen.boundingBox();
    expect([Math.round(after?.x ?? 0), Math.round(after?.y ?? 0)]).toEqual([Math.round(before?.x ?? -1), Math.round(before?.y ?? -1)]);
  });

  await test.step("all teams open, and somebody is found among everybody", async () => {
    await page.getByRole("button", { name: "Expand all" }).click();
    await page.getByLabel("Search people").fill(name);
    await page.getByRole("option").filter({ hasText: name }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("complementary", { name: "Profile" }).getByRole("heading", { name })).toBeVisible();
    await expect(page.locator(`.react-flow [data-person="${await selectedOn(page)}"]`)).toBeInViewport();
    await page.getByRole("button", { name: "Collapse all" }).click();
    await expect(page.locator(".react-flow [data-person]").first()).toBeInViewport();
  });
  expect(problems).toEqual([]);
});

const selectedOn = (page: Page) => page.evaluate(() => new URL(location.href).searchParams.get("person") ?? "nobody");
