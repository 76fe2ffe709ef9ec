import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());
test.use({ locale: "de-DE" });

const ENGLISH = /\b(the|and|of|is|are|with|people|search|chart|open|close|reports?|managers?|sync|expand|collapse|zoom|view|show|fit|unplaced|settings|changes|menu|skip|what)\b/i;

test("who asks in German reads German, from signing in to the chart, and whoever chooses another language keeps it", async ({ page }) => {
  test.setTimeout(120_000);
  const { organizationId, login } = demoOf(env);

  await test.step("signing in", async () => {
    await page.goto(`${env.url}/sign-in`);
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
    await page.getByRole("textbox", { name: "E-Mail" }).fill(login.email);
    await page.getByLabel("Passwort", { exact: true }).fill(login.password);
    await page.getByRole("button", { name: "Anmelden", exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/o/${organizationId}`));
  });

  await test.step("the chart has no English left", async () => {
    await page.getByRole("link", { name: "Organigramm", exact: true }).first().click();
    await expect(page.getByRole("treeitem", { name: /^Marlene Vogt, Chief Executive Officer, Ebene 1, \d+ direkte Mitarbeitende, [\d.]+ insgesamt, \d+ unbesetzt$/ })).toBeAttached();
    await expect(page).toHaveTitle("Organigramm · Treeline");
    for (const name of ["Einpassen", "Alle ausklappen", "Alle einklappen", "Synchronisieren"]) await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
    expect((await wordsOf(page)).filter((words) => ENGLISH.test(words))).toEqual([]);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  await test.step("the search, a person, and a file", async () => {
    await page.getByLabel("Mitarbeitende suchen").fill("qqqq");
    await expect(page.getByText("Keine Treffer für „qqqq“.")).toBeVisible();
    await page.getByLabel("Mitarbeitende suchen").fill("jonas ade");
    await page.getByRole("option").filter({ hasText: "Jonas Adeyemi" }).click();
    const profile = page.getByRole("complementary", { name: "Profil" });
    await expect(profile.getByText("Eintrittsdatum")).toBeVisible();
    await expect(profile.getByText(/^\d{1,2}\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}/)).toBeVisible();
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Organigramm exportieren" });
    await dialog.getByRole("radio", { name: "CSV" }).check();
    await dialog.getByLabel("Personen", { exact: true }).selectOption("Jonas Adeyemi und alle darunter");
    const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), dialog.getByRole("button", { name: "Exportieren", exact: true }).click()]);
    expect(file.suggestedFilename()).toMatch(/^Nordlicht GmbH Organigramm \d{4}-\d\d-\d\d\.csv$/);
    await dialog.getByRole("button", { name: "Schließen", exact: true }).last().click();
  });

  await test.step("the changes", async () => {
    await page.getByRole("link", { name: "Änderungen", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Änderungen" })).toBeVisible();
    await expect(page.getByText("Synchronisierung mit Personio").first()).toBeVisible();
  });

  await test.step("a choice of English outlasts the browser's wish", async () => {
    await page.getByRole("button", { name: /^Ada Lindqvist/ }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Changes" })).toBeVisible();
    await page.goto(`${env.url}/o/${organizationId}/chart`);
    await expect(page.getByRole("button", { name: "Expand all", exact: true })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});

/** What is read or heard on the page, but for people's names and titles. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("[data-person], [role=treeitem], script, style")) continue;
      for (const name of ["aria-label", "title", "placeholder", "aria-description"]) found.push(element.getAttribute(name) ?? "");
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? "");
    }
    return [...new Set(found.map((text) => text.trim()).filter(Boolean))];
  });
