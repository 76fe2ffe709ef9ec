import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

test("a new admin places people, changes and hides them by hand, and takes it back", async ({ page, context }) => {
  const { organizationId, session } = demoOf(env);
  const nora = await env.signUp({ name: "Nora Lund", email: "nora@nordlicht.example", password: "a-long-password" });
  const { invitationId } = await session.trpc.members.invite.mutate({ organizationId, email: "nora@nordlicht.example", role: "admin" });
  await nora.trpc.members.accept.mutate({ invitationId });
  await enter(context, env, nora.cookie);
  await page.goto(`${env.url}/o/${organizationId}/chart`);

  await test.step("the unplaced get their places one after another", async () => {
    await page.getByRole("button", { name: "Place them", exact: true }).click();
    const drawer = page.getByRole("dialog", { name: "Place these people" });
    await expect(drawer.getByText("2 people have no place yet.")).toBeVisible();
    await drawer.getByRole("button", { name: "Choose manager for Gustav Ahlgren" }).click();
    await drawer.getByLabel("Manager of Gustav Ahlgren").fill("mateo ru");
    await expect(drawer.getByRole("option", { name: /Mateo Ruiz/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(drawer.getByText("Gustav Ahlgren now reports to Mateo Ruiz. 1 left.")).toBeAttached();
    await drawer.getByRole("button", { name: "Put at the top of the chart: Nordlicht Administrator" }).click();
    await expect(drawer.getByText("Everyone has a place", { exact: true })).toBeVisible();
    await drawer.getByRole("button", { name: "Close" }).click();
    await expect(page.getByRole("button", { name: "Place them", exact: true })).toHaveCount(0);
    await expect(card(page, "Nordlicht Administrator")).toBeAttached();
  });

  await test.step("a title changed by hand survives a sync, until it is given back", async () => {
    await find(page, "Yuki Tanaka");
    await profile(page).getByRole("button", { name: "Edit title" }).click();
    const form = profile(page).getByRole("form", { name: "Edit title" });
    await form.getByLabel("Title", { exact: true }).fill("Principal Engineer");
    await form.getByLabel("Reason").fill("Promoted in May");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(profile(page).getByText(/Changed by hand by Nora Lund, .*: “Promoted in May”/)).toBeVisible();
    await expect(profile(page).getByText("Personio says: Senior Engineer.")).toBeVisible();
    await expect(card(page, "Yuki Tanaka")).toContainText("Changed by hand");
    await page.getByRole("button", { name: "Sync", exact: true }).click();
    await expect(page.getByText("Synced with Personio", { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(profile(page).getByText("Principal Engineer", { exact: true })).toBeVisible();
    await profile(page).getByRole("button", { name: "Use Personio's value: title" }).click();
    await expect(profile(page).getByText("Senior Engineer", { exact: true })).toBeVisible();
    await expect(profile(page).getByText(/Changed by hand/)).toHaveCount(0);
  });

  await test.step("a start date is typed as people write it, and a day that is none is not saved", async () => {
    await profile(page).getByRole("button", { name: "Edit start date" }).click();
    const form = profile(page).getByRole("form", { name: "Edit start date" });
    await form.getByLabel("Start date", { exact: true }).fill("31/2/2024");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(form.getByText("Write the day like 31 Dec 2026.")).toBeVisible();
    await form.getByLabel("Start date", { exact: true }).fill("3/4/2024");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(profile(page).getByText(/^3 April 2024/)).toBeVisible();
    await profile(page).getByRole("button", { name: "Use Personio's value: start date" }).click();
    await expect(profile(page).getByText(/^3 April 2024/)).toHaveCount(0);
  });

  await test.step("a picture comes from a file, and goes again", async () => {
    await find(page, "Gustav Ahlgren");
    await profile(page).getByRole("button", { name: "Edit picture" }).click();
    const form = profile(page).getByRole("form", { name: "Edit picture" });
    await form.locator("input[type=file]").setInputFiles({ name: "gustav.png", mimeType: "image/png", buffer: DOT });
    await form.getByRole("button", { name: "Save" }).click();
    await expect(profile(page).getByText("Personio says: no picture.")).toBeVisible();
    await expect(profile(page).locator("img[src*='/large']")).toHaveJSProperty("complete", true);
    await profile(page).getByRole("button", { name: "Use Personio's value: picture" }).click();
    await expect(profile(page).getByText("Personio says: no picture.")).toHaveCount(0);
  });

  await test.step("who is hidden lets the team move up, and Undo brings it back", async () => {
    await find(page, "Lena Brandt");
    await profile(page).getByRole("button", { name: "Hide from the chart" }).click();
    const dialog = page.getByRole("dialog", { name: "Hide Lena Brandt from the chart?" });
    await expect(dialog.getByText(/Their 5 direct reports move up to Tomasz Wójcik/)).toBeVisible();
    await dialog.getByRole("button", { name: "Hide", exact: true }).click();
    await expect(profile(page).getByText("Hidden from the chart", { exact: true })).toBeVisible();
    await expect(card(page, "Lena Brandt")).toContainText("only admins see this card");
    await find(page, "Marco Bellini");
    await expect(profile(page).getByRole("button", { name: "Lena Brandt" })).toHaveCount(0);
    await expect(profile(page).getByRole("button", { name: "Tomasz Wójcik" }).first()).toBeVisible();
    await toast(page, "Lena Brandt is hidden from the chart").getByRole("button", { name: "Undo" }).click();
    await expect(profile(page).getByRole("button", { name: "Lena Brandt" }).first()).toBeVisible();
  });

  await test.step("a loop is refused: while choosing, and by the server when the chart has changed meanwhile", async () => {
    await find(page, "Jonas Adeyemi");
    await profile(page).getByRole("button", { name: "Edit manager" }).click();
    const input = profile(page).getByLabel("Manager of Jonas Adeyemi");
    await input.fill("Priya Raman");
    await expect(profile(page).getByText("Reports to Jonas Adeyemi")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(input).toHaveValue("Priya Raman");
    await page.keyboard.press("Escape");
    await expect(input).toHaveCount(0);

    await find(page, "Kofi Mensah");
    await profile(page).getByRole("button", { name: "Edit manager" }).click();
    await profile(page).getByLabel("Manager of Kofi Mensah").fill("Ola Nordin");
    await profile(page).getByRole("option", { name: /Ola Nordin/ }).click();
    const { people } = await session.trpc.people.list.query({ organizationId, limit: 1000 });
    const idOf = (name: string) => people.find((one) => one.name === name)?.id ?? "";
    await session.trpc.people.move.mutate({ organizationId, personId: idOf("Ola Nordin"), managerId: idOf("Kofi Mensah") });
    await profile(page).getByRole("button", { name: "Save" }).click();
    await expect(profile(page).getByRole("form").getByText(/Ola Nordin reports to Kofi Mensah, so Kofi Mensah can't report to Ola Nordin/)).toBeVisible();
  });
});

/** A picture of one dot. */
const DOT = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const profile = (page: Page) => page.getByRole("complementary", { name: "Profile" });
const card = (page: Page, name: string) => page.locator(".react-flow [data-person]").filter({ hasText: name });
const toast = (page: Page, title: string) => page.getByRole("alert").filter({ hasText: title });

async function find(page: Page, name: string): Promise<void> {
  await page.getByLabel("Search people").fill(name);
  await expect(page.getByRole("option").filter({ hasText: name }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(profile(page).getByRole("heading", { name })).toBeVisible();
}
