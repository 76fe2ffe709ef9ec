/** Makes the pictures of the README from the running product: `pnpm screenshots`. */
import { mkdir } from "node:fs/promises";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "@treeline/dev-env/chromium";
import { startEnvironment } from "@treeline/dev-env/environment";
import { buildWeb } from "@treeline/dev-env/web";
import { demoOf, enter } from "./people.ts";

const FOLDER = new URL("../docs/images/", import.meta.url).pathname;

await mkdir(FOLDER, { recursive: true });
await buildWeb();
const env = await startEnvironment({ demo: true });
const { executablePath, args, env: browserEnv } = findChromium();
const browser = await chromium.launch({ executablePath, args, env: { ...definedOnly(process.env), ...browserEnv } });
try {
  const demo = demoOf(env);
  const newcomer = await env.signUp({ name: "Noor Haddad", email: "noor@nordlicht.example", password: "a-long-password" });
  const { id: empty } = await newcomer.trpc.organization.create.mutate({ name: "Nordlicht GmbH" });

  for (const colorScheme of ["light", "dark"] as const) {
    const page = await open(demo.session.cookie, { colorScheme });
    await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
    await page.getByRole("button", { name: /Open this branch: Jonas Adeyemi/ }).click();
    await page.getByLabel("Search people").fill("Yuki Tanaka");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Profile" }).getByText("yuki.tanaka").waitFor();
    await page.getByRole("button", { name: "Fit", exact: true }).click();
    await page.mouse.move(700, 700);
    await shoot(page, `chart-${colorScheme}`);
    await page.context().close();
  }

  const wizard = await open(newcomer.cookie, { colorScheme: "light" });
  await wizard.goto(`${env.url}/o/${empty}/integrations/personio`);
  await wizard.getByRole("button", { name: "I have the credential" }).click();
  await wizard.getByLabel("Client ID").fill(env.credential.clientId);
  await wizard.getByLabel("Client secret").fill(env.credential.clientSecret);
  await wizard.getByRole("button", { name: "Submit" }).click();
  await wizard.getByText("This credential can read").waitFor();
  await shoot(wizard, "connect");

  const dashboard = await open(demo.session.cookie, { colorScheme: "light" });
  await dashboard.goto(`${env.url}/o/${demo.organizationId}`);
  await dashboard.getByText("Last syncs").waitFor();
  await shoot(dashboard, "dashboard");

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

/** Once pictures are there and nothing moves any more. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${FOLDER}${name}.png` });
  console.log(`docs/images/${name}.png`);
}

function definedOnly(from: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(from).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
