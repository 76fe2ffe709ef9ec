import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Browser, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

let env: Environment;
let viewerCookie: string;
test.beforeAll(async () => {
  test.setTimeout(150_000);
  env = await startEnvironment({ demo: true });
  viewerCookie = await viewerOf(demoOf(env).organizationId);
});
test.afterAll(() => env?.stop());
test.beforeEach(async ({ context }) => enter(context, env, demoOf(env).session.cookie));

const at = (path: string) => `${env.url}/o/${demoOf(env).organizationId}${path}`;
const strip = (page: Page): Locator => page.getByLabel("State of the sync");
const sidebar = (page: Page): Locator => page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /^Integrations/ });
const syncButton = (page: Page): Locator => page.getByRole("button", { name: "Sync", exact: true });

/** The chart and the dashboard of one person, in two tabs. */
async function twoTabs(context: BrowserContext): Promise<[Page, Page]> {
  const [chart, home] = [await context.newPage(), await context.newPage()];
  await Promise.all([chart.goto(at("/chart")), home.goto(at(""))]);
  await expect(chart.locator("[data-person]").first()).toBeVisible();
  await expect(home.getByRole("region", { name: "In step with Personio" })).toBeVisible();
  return [chart, home];
}

async function isCalm(chart: Page, home: Page): Promise<void> {
  await expect(home.getByRole("region", { name: "In step with Personio" })).toBeVisible({ timeout: 60_000 });
  await expect(strip(chart)).toHaveCount(0);
  await expect(sidebar(chart)).toHaveAccessibleName("Integrations");
  await expect(syncButton(chart)).toHaveAttribute("title", /^In step with Personio\./);
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

test("case S4: failing shows in both tabs at once, with the next try; it stays over a reload until it is dismissed, comes back when it happens again, and ends by itself", async ({ context }) => {
  test.setTimeout(240_000);
  const [chart, home] = await twoTabs(context);
  env.emulator.faults.set({ kind: "empty-list" });
  await syncButton(chart).click();
  await expect(strip(chart)).toContainText("list of employees was empty", { timeout: 30_000 });
  await expect(strip(chart)).toContainText(/Last in step .*\. Next try in/);
  await expect(sidebar(chart)).toHaveAccessibleName(/Failing/);
  await expect(syncButton(chart)).toHaveAttribute("title", /^Syncs are failing\./);
  await expect(home.getByRole("region", { name: "Syncs are failing" })).toBeVisible();
  await expect(home.getByRole("region", { name: "In step with Personio" })).toHaveCount(0);
  await expect(home.getByRole("alert")).toContainText("list of employees was empty");
  expect(await findings(chart)).toEqual([]);

  await chart.reload();
  await expect(strip(chart)).toContainText("list of employees was empty");
  await strip(chart).getByRole("link", { name: "See what happened" }).click();
  await expect(chart.getByRole("heading", { level: 1, name: "This sync failed" })).toBeVisible();
  await chart.goto(at("/chart"));
  const other = await context.newPage();
  await other.goto(at("/chart"));
  await expect(strip(other)).toBeVisible();
  await strip(chart).getByRole("button", { name: "Dismiss this message" }).click();
  await expect(strip(chart)).toHaveCount(0);
  await expect(strip(other)).toHaveCount(0);
  await other.close();
  await chart.reload();
  await expect(syncButton(chart)).toHaveAttribute("title", /^Syncs are failing\./);
  await expect(strip(chart)).toHaveCount(0);
  await expect(sidebar(chart)).toHaveAccessibleName(/Failing/);

  await syncButton(chart).click();
  await expect(strip(chart)).toContainText("list of employees was empty", { timeout: 30_000 });
  env.emulator.faults.clear();
  await syncButton(chart).click();
  await isCalm(chart, home);
});

test("security M7: an admin cancels a run from the dashboard: it ends in both tabs, says by whom, and the next one starts", async ({ context }) => {
  test.setTimeout(120_000);
  const [chart, home] = await twoTabs(context);
  env.emulator.faults.set({ kind: "slow", delayMs: 600_000 });
  await syncButton(chart).click();
  const cancel = home.getByRole("button", { name: "Cancel sync" });
  await expect(cancel).toBeVisible({ timeout: 30_000 });
  expect(await findings(home)).toEqual([]);
  await cancel.click();
  await expect(home.getByText("The sync was cancelled. The chart stays as it is.")).toBeVisible();
  await expect(cancel).toHaveCount(0);
  await expect(chart.getByText(/Ada Lindqvist.* cancelled it\./).first()).toBeAttached();
  await expect(home.getByRole("region", { name: "In step with Personio" })).toBeVisible();
  await home.getByRole("link", { name: /^Cancelled/ }).first().click();
  await expect(home.getByRole("heading", { level: 1, name: "This sync was cancelled" })).toBeVisible();
  await expect(home.getByRole("main").getByText(/Ada Lindqvist.* cancelled it .* Nothing was changed\./)).toBeVisible();
  await expect(home.getByText("Requests", { exact: true })).toHaveCount(0);
  expect(await findings(home)).toEqual([]);
  env.emulator.faults.clear();
  await home.goto(at(""));
  await syncButton(chart).click();
  await isCalm(chart, home);
});

test("case S3: a refused credential stays on the chart and leads to where it is replaced; Integrations never says just Connected", async ({ context }) => {
  test.setTimeout(120_000);
  const [chart, home] = await twoTabs(context);
  env.emulator.faults.set({ kind: "wrong-secret" });
  env.emulator.faults.set({ kind: "token-expired" });
  await syncButton(chart).click();
  await expect(strip(chart)).toContainText("Personio refuses the credential", { timeout: 30_000 });
  await expect(home.getByRole("region", { name: "Personio refuses the credential" })).toBeVisible();
  await expect(sidebar(home)).toHaveAccessibleName(/Credential refused/);
  await strip(chart).getByRole("link", { name: "Replace credential" }).click();
  await expect(chart.getByRole("heading", { level: 1, name: "Integrations" })).toBeVisible();
  await expect(chart.getByRole("main").getByText("Credential refused")).toBeVisible();
  await expect(chart.getByRole("alert").getByRole("button", { name: "Replace credential" })).toBeVisible();
  expect(await findings(chart)).toEqual([]);
  await chart.goto(at("/runs"));
  await expect(chart.getByRole("main").getByText("Credential refused")).toBeVisible();
  env.emulator.faults.clear();
  await chart.goto(at("/chart"));
  await expect(strip(chart)).toBeVisible();
  await syncButton(chart).click();
  await isCalm(chart, home);
});

test("case S5: frozen fields are named wherever the chart is, with what to tick", async ({ context }) => {
  test.setTimeout(120_000);
  const [chart, home] = await twoTabs(context);
  const { credentials } = env.emulator;
  const before = [...credentials];
  const readable = ["first_name", "last_name", "preferred_name", "email", "supervisor", "hire_date", "profile_picture", "status", "termination_date"];
  for (const [index, credential] of before.entries()) credentials[index] = { ...credential, attributes: readable };
  await syncButton(chart).click();
  await expect(strip(chart)).toContainText("Personio no longer sends Position", { timeout: 30_000 });
  await expect(home.getByRole("region", { name: "In step with Personio, except for Position" })).toBeVisible();
  await expect(home.getByRole("status").filter({ hasText: "tick it under Readable employee attributes" })).toBeVisible();
  await expect(sidebar(home)).toHaveAccessibleName(/Partly frozen/);
  await chart.goto(at("/integrations"));
  await expect(chart.getByRole("main").getByText("Partly frozen")).toBeVisible();
  for (const [index, credential] of before.entries()) credentials[index] = credential;
  await chart.goto(at("/chart"));
  await syncButton(chart).click();
  await isCalm(chart, home);
});

test("case S6: a sync that somebody else started shows in every tab, from its start to its end, with what it changed", async ({ context }) => {
  test.setTimeout(120_000);
  const { organizationId, connectionId, session } = demoOf(env);
  const [chart, home] = await twoTabs(context);
  env.emulator.company.promote(employee(env, "Marlene Vogt"), "Chief Everything Officer");
  // Both pages after the first are slow: they are asked for together, and one of them alone would soon count 146 or 200.
  env.emulator.faults.set({ kind: "slow", delayMs: 4_000, times: 2, path: /offset=[12]00/ });
  await session.trpc.sync.start.mutate({ organizationId, connectionId });
  await expect(home.getByRole("region", { name: "Reading Personio" })).toContainText("Reading Personio: 100 of 246", { timeout: 20_000 });
  await expect(syncButton(chart)).toHaveAttribute("title", /^Reading Personio\./);
  await expect(sidebar(chart)).toHaveAccessibleName(/Syncing/);
  await expect(chart.locator("[data-person]").filter({ hasText: "Chief Everything Officer" })).toBeVisible({ timeout: 30_000 });
  await isCalm(chart, home);
  env.emulator.faults.clear();
});

test("case S7: a paused schedule says who paused it, and is resumed from there", async ({ context }) => {
  const { organizationId, connectionId, session } = demoOf(env);
  const [chart, home] = await twoTabs(context);
  await session.trpc.connection.pause.mutate({ organizationId, connectionId, paused: true });
  await expect(strip(chart)).toContainText("The schedule is paused");
  await expect(strip(chart)).toContainText("Ada Lindqvist paused it");
  await home.getByRole("button", { name: "Resume the schedule" }).click();
  await isCalm(chart, home);
});

test("case S2: a held sync marks the chart, the sidebar and every title, says who decides, and is gone from both tabs once it is decided", async ({ context, browser }) => {
  test.setTimeout(120_000);
  const { organizationId, connectionId, session } = demoOf(env);
  const [chart, home] = await twoTabs(context);
  const looking = await tabOf(browser, viewerCookie);
  await looking.goto(at("/chart"));
  await expect(looking.locator("[data-person]").first()).toBeVisible();
  for (const { id } of env.emulator.company.all().filter(({ status }) => status === "active").slice(-60)) env.emulator.company.remove(id);
  const { runId } = await session.trpc.sync.start.mutate({ organizationId, connectionId });
  await expect(strip(chart)).toContainText("60 of", { timeout: 30_000 });
  await expect(strip(chart)).toContainText("would be removed. Up to 24 a day are applied without asking. Nothing is changed until you decide.");
  await expect(sidebar(chart)).toHaveAccessibleName(/Needs your review/);
  await expect(syncButton(chart)).toHaveAttribute("title", /^Needs your review\./);
  await expect(home.getByRole("region", { name: "Needs your review" })).toBeVisible();
  await expect(home.getByRole("region", { name: "In step with Personio" })).toHaveCount(0);
  expect(await findings(home)).toEqual([]);

  await expect(strip(looking)).toContainText("Changes wait for a decision");
  await expect(strip(looking)).toContainText(/Last in step .* Newer changes show once Ada Lindqvist has decided\./);
  await expect(strip(looking).getByRole("link")).toHaveCount(0);
  await expect(sidebar(looking)).toHaveAccessibleName("Integrations");
  await expect(looking.getByText("would be removed")).toHaveCount(0);
  expect(await findings(looking)).toEqual([]);
  await looking.goto(at(`/runs/${runId}`));
  await expect(looking.getByRole("heading", { level: 1, name: "This sync waits for a decision" })).toBeVisible();
  await looking.goto(at("/runs"));
  await expect(looking.getByText("Needs your review")).toHaveCount(0);

  await chart.goto(at("/integrations"));
  await expect(chart.getByRole("main").getByText("Needs your review").first()).toBeVisible();
  await chart.goto(at("/chart"));
  await strip(chart).getByRole("link", { name: "Review" }).click();
  await chart.getByRole("button", { name: "Discard", exact: true }).click();
  await expect(chart.getByRole("heading", { level: 1, name: "This sync was discarded" })).toBeVisible();
  await chart.goto(at("/chart"));
  await isCalm(chart, home);
  await looking.context().close();
});

test("case S8: a viewer reads that the chart is not up to date, not why, and finds nothing to decide", async ({ context, browser }) => {
  const { organizationId, connectionId, session } = demoOf(env);
  const looking = await tabOf(browser, viewerCookie);
  await looking.goto(at("/chart"));
  await session.trpc.connection.pause.mutate({ organizationId, connectionId, paused: true });
  await expect(strip(looking)).toContainText("The chart is not up to date");
  await expect(strip(looking)).toContainText(/Last in step .* Newer changes don't show yet\./);
  await expect(strip(looking)).not.toContainText("Ada");
  await strip(looking).getByRole("button", { name: "Dismiss this message" }).click();
  await expect(strip(looking)).toHaveCount(0);
  const chart = await context.newPage();
  await chart.goto(at("/chart"));
  await expect(strip(chart)).toContainText("Ada Lindqvist paused it");
  await session.trpc.connection.pause.mutate({ organizationId, connectionId, paused: false });
  await looking.context().close();
});

test("case S10: an error beside the page stays until it is dismissed", async ({ context }) => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(at("/chart"));
  await expect(page.locator("[data-person]").first()).toBeVisible();
  await page.route("**/trpc/sync.start**", (route) => route.abort());
  await syncButton(page).click();
  const told = page.getByRole("alert").filter({ hasText: "Treeline can't be reached." });
  await expect(told).toBeVisible();
  await page.clock.fastForward("10:00");
  await expect(told).toContainText("Check your connection and try again.");
  await told.getByRole("button", { name: "Dismiss" }).click();
  await expect(told).toHaveCount(0);
});

async function tabOf(browser: Browser, cookie: string): Promise<Page> {
  const context = await browser.newContext();
  await enter(context, env, cookie);
  return context.newPage();
}

/** Somebody invited as a viewer; answers their cookie. */
async function viewerOf(organizationId: string): Promise<string> {
  const { session } = demoOf(env);
  const email = "vera@nordlicht.example";
  await session.trpc.members.invite.mutate({ organizationId, email, role: "viewer" });
  const vera = await env.signUp({ name: "Vera Blick", email, password: "a-long-password" });
  const { invitations } = await session.trpc.members.list.query({ organizationId });
  await vera.trpc.members.accept.mutate({ invitationId: invitations[0]?.id ?? "" });
  return vera.cookie;
}
