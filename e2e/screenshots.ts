/** Makes the pictures of the README from the running product: `pnpm screenshots`. */
import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { findChromium, launchOptions } from "@treeline/dev-env/chromium";
import { startEnvironment } from "@treeline/dev-env/environment";
import { buildWeb } from "@treeline/dev-env/web";
import { demoOf, employee, enter } from "./people.ts";
import { untilStill } from "./still.ts";

const FOLDER = new URL("../docs/images/", import.meta.url).pathname;

await mkdir(FOLDER, { recursive: true });
await buildWeb();
const env = await startEnvironment({ demo: true });
const browser = await chromium.launch(launchOptions(findChromium()));
try {
  const demo = demoOf(env);
  const newcomer = await env.signUp({ name: "Noor Haddad", email: "noor@nordlicht.example", password: "a-long-password" });
  const { id: empty } = await newcomer.trpc.organization.create.mutate({ name: "Nordlicht GmbH" });

  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open(demo.session.cookie, { colorScheme });
    await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
    await page.getByLabel("Search people").fill("Yuki Tanaka");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Profile" }).getByText("yuki.tanaka").waitFor();
    await page.getByRole("button", { name: "Fit", exact: true }).click();
    await page.mouse.move(700, 700);
    await shoot(page, `chart-${colorScheme}`);
    await page.context().close();
  }

  const overview = await open(demo.session.cookie, { colorScheme: "light" });
  await overview.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await overview.getByRole("button", { name: "View", exact: true }).click();
  await overview.getByRole("menuitemcheckbox", { name: "Colour by branch" }).click();
  await overview.keyboard.press("Escape");
  await overview.getByRole("button", { name: "Expand all", exact: true }).click();
  await untilStill(overview);
  await overview.getByRole("button", { name: "Fit", exact: true }).click();
  await overview.mouse.move(700, 700);
  await shoot(overview, "overview");

  const paper = await open(demo.session.cookie, { viewport: { width: 1403, height: 992 }, colorScheme: "light" });
  await paper.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await paper.getByRole("button", { name: "Expand all", exact: true }).click();
  await untilStill(paper);
  await paper.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await paper.emulateMedia({ media: "print" });
  // A browser prints no background, and a margin around the page.
  await paper.addStyleTag({ content: "body { background: #fff !important; padding: 24px; }" });
  await shoot(paper, "paper");

  const wizard = await open(newcomer.cookie, { colorScheme: "light" });
  await wizard.goto(`${env.url}/o/${empty}/integrations/personio`);
  await wizard.getByRole("button", { name: "I have the credential" }).click();
  await wizard.getByLabel("Client ID").fill(env.credential.clientId);
  await wizard.getByLabel("Client secret").fill(env.credential.clientSecret);
  await wizard.getByRole("button", { name: "Check credential" }).click();
  await wizard.getByText("This credential can read").waitFor();
  await shoot(wizard, "connect");

  const dashboard = await open(demo.session.cookie, { colorScheme: "light" });
  await dashboard.goto(`${env.url}/o/${demo.organizationId}`);
  await dashboard.getByText("Last syncs").waitFor();
  await shoot(dashboard, "dashboard");

  const { company } = env.emulator;
  company.promote(employee(env, "Yuki Tanaka"), "Principal Engineer");
  company.move(employee(env, "Kofi Mensah"), employee(env, "Priya Raman"));
  company.hire({ firstName: "Nils", lastName: "Petersen", title: "Junior Engineer", managerId: employee(env, "Tomasz Wójcik") });
  await sync("succeeded");
  const changes = await open(demo.session.cookie, { colorScheme: "light" });
  await changes.goto(`${env.url}/o/${demo.organizationId}/changes`);
  await changes.getByText("Nils Petersen joined", { exact: false }).first().waitFor();
  await shoot(changes, "changes");

  for (const { id } of company.all().filter(({ status }) => status === "active").slice(-12)) company.remove(id);
  const review = await open(demo.session.cookie, { colorScheme: "light" });
  await review.goto(`${env.url}/o/${demo.organizationId}/runs/${await sync("held")}`);
  await review.getByRole("region", { name: "Person by person" }).waitFor();
  await shoot(review, "review");

  const phone = await open(demo.session.cookie, { viewport: { width: 390, height: 780 }, colorScheme: "light" });
  await phone.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await phone.locator("[data-person]").first().waitFor();
  await shoot(phone, "phone");
} finally {
  await browser.close();
  await env.stop();
}

async function open(cookie: string, options: Parameters<typeof browser.newContext>[0]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Europe/Berlin", ...options });
  await enter(context, env, cookie);
  return context.newPage();
}

/** Presses Sync and waits for the run to end so; answers its id. */
async function sync(state: string): Promise<string> {
  const { organizationId, connectionId, session } = demoOf(env);
  const { runId } = await session.trpc.sync.start.mutate({ organizationId, connectionId });
  for (;;) {
    const run = await session.trpc.sync.get.query({ organizationId, runId });
    if (run.state === state) return runId;
    if (run.state !== "queued" && run.state !== "running") throw new Error(`the run is ${run.state}, not ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Once pictures are there and nothing moves any more. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await untilStill(page);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  console.log(`docs/images/${name}.png`);
}
