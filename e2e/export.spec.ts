import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("the chart comes as a file: everybody as PDF, a branch as a table", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  await enter(context, env, session.cookie);
  await page.goto(`${env.url}/o/${organizationId}/chart`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export the chart" });
  await expect(dialog.getByRole("radio", { name: "PDF" })).toBeChecked();
  await expect(dialog.getByLabel("Pages")).toHaveValue("sheet-a4");
  await expect(dialog.getByLabel("Cards")).toHaveCount(0);
  const sheet = await downloaded("Export");
  expect(sheet.bytes.toString("latin1").match(/\/MediaBox \[.*?\]/g)).toEqual(["/MediaBox [0 0 841.89 595.28]"]);
  await dialog.getByLabel("Pages").selectOption("A4 pages, landscape");
  await dialog.getByLabel("Cards").selectOption("Small, so that more people fit on a page");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  const pdf = await downloaded("Export");
  expect(pdf.name).toMatch(/ org chart \d{4}-\d\d-\d\d\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await expect(dialog.getByRole("link", { name: "Download it again" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).last().click();

  const { people } = await session.trpc.chart.get.query({ organizationId });
  const lead = people.find(({ id, managerId }) => managerId !== null && people.some((other) => other.managerId === id));
  await page.goto(`${env.url}/o/${organizationId}/chart?person=${lead?.id}`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await dialog.getByRole("radio", { name: "CSV" }).check();
  await dialog.getByLabel("People", { exact: true }).selectOption(`${lead?.name} and everybody below`);
  const table = await downloaded("Export");
  const lines = table.bytes.toString("utf8").trim().split("\r\n");
  expect(lines[1]).toContain(lead?.name ?? "nobody");
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.length).toBeLessThan(people.length);

  async function downloaded(button: string) {
    const [download] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), dialog.getByRole("button", { name: button, exact: true }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
});
