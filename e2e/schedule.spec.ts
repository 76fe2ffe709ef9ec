import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

const SIX_HOURS = 6 * 60 * 60_000;
/** The schedule spreads organizations over a few minutes. */
const SPREAD = 10 * 60_000;

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("six hours later the schedule brings a promotion in by itself", async ({ page, context }) => {
  test.setTimeout(150_000);
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  env.emulator.company.promote(employee(env, "Yuki Tanaka"), "Principal Engineer");
  await page.goto(`${env.url}/o/${demo.organizationId}`);
  await expect(page.getByText("in 6 hours").first()).toBeVisible();

  await env.advanceClock(SIX_HOURS + SPREAD);
  // The queue looks for what is due once a minute.
  await expect
    .poll(async () => (await demo.session.trpc.sync.list.query({ organizationId: demo.organizationId })).runs.map(({ trigger, state }) => `${trigger} ${state}`), { timeout: 100_000 })
    .toContain("schedule succeeded");

  await page.goto(`${env.url}/o/${demo.organizationId}/runs`);
  await page.getByRole("link").filter({ hasText: "Schedule" }).click();
  await expect(page.getByRole("heading", { name: "Sync succeeded: 1 changed" })).toBeVisible();
  await page.goto(`${env.url}/o/${demo.organizationId}/people?q=yuki`);
  await expect(page.locator("[data-person]").filter({ hasText: "Principal Engineer" })).toBeVisible();
});
