import { expect, test, type Page } from "@playwright/test";
import { startEnvironment, type Environment } from "@treeline/dev-env/environment";
import { demoOf, employee, enter } from "./people.ts";

let env: Environment;
test.beforeAll(async () => {
  env = await startEnvironment({ demo: true });
});
test.afterAll(() => env?.stop());

/** The first link of the newest mail. */
async function link(to: string, subject: RegExp): Promise<string> {
  const mail = await env.mailbox.waitForMail({ to, subject });
  return /https?:\/\/\S+/.exec(mail.text ?? "")?.[0] ?? "";
}

const password = "a-long-password";

async function signUp(page: Page, email: string): Promise<string> {
  await page.goto(`${env.url}/sign-up`);
  await page.getByLabel("Name").fill("Noor Haddad");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  return link(email, /Verify/);
}

test("case A1: without scripts, links from mails work by one button each, after a scanner has opened them", async ({ browser, page }) => {
  const verify = await signUp(page, "a1@mail.example");
  await fetch(verify, { method: "HEAD" });
  await (await fetch(verify)).text();
  await page.goto(verify);
  await page.getByRole("button").dblclick();
  await expect(page).toHaveURL(/\/new$/);

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const other = await context.newPage();
  await fetch(`${env.url}/api/auth/sign-in/magic-link`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ email: "a1@mail.example", callbackURL: "/new" }) });
  const signIn = await link("a1@mail.example", /Sign in/);
  await (await fetch(signIn)).text();
  await other.goto(signIn);
  await expect(other.getByRole("button")).toHaveCount(1);
  await other.getByRole("button").click();
  await expect(other).toHaveURL(/\/new$/);
  expect((await context.cookies()).map(({ name }) => name)).toContain("treeline.session_token");
  await other.goto(signIn);
  await expect(other.getByRole("heading", { name: "Dieser Link gilt nicht mehr" })).toBeVisible();
  await context.close();
});

test("security H1: who verifies an address in another browser chooses a password, and the first one is refused", async ({ browser, page }) => {
  const verify = await signUp(page, "h1@mail.example");
  const context = await browser.newContext({ locale: "en-GB" });
  const victim = await context.newPage();
  await victim.goto(verify);
  await victim.getByRole("button", { name: "Verify e-mail address" }).click();
  await expect(victim.getByRole("heading", { name: "Choose your password" })).toBeVisible();
  await victim.getByLabel("New password").fill("my-own-password");
  await victim.getByRole("button", { name: "Set password" }).click();
  await victim.getByRole("link", { name: "Sign in" }).click();
  await victim.getByLabel("E-mail").fill("h1@mail.example");
  await victim.getByLabel("Password", { exact: true }).fill("my-own-password");
  await victim.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(victim).toHaveURL(/\/new$/);
  await context.close();
  await page.goto(`${env.url}/sign-in`);
  await page.getByLabel("E-mail").fill("h1@mail.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("don't belong together");
});

test("case A10: what a proxy answers in Treeline's place is told in words, and what was typed stays", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  await page.goto(`${env.url}/o/${demo.organizationId}/settings`);
  const name = page.getByLabel("Name", { exact: true });
  const told = page.getByRole("alert");
  await name.fill("Nordlicht AG");
  const proxy = async (status: number, body: string, contentType = "text/html") => {
    await page.unrouteAll();
    await page.route("**/trpc/organization.update*", (route) => route.fulfill({ status, contentType, body }));
  };
  for (const [status, words] of [[502, "Treeline is restarting, try again in a moment."], [503, "Treeline is restarting"], [504, "Treeline is restarting"], [413, "This is too large: 1 kB."], [200, "Something else answered in Treeline's place."], [403, "Something else answered"]] as const) {
    await proxy(status, "<html><h1>nginx</h1></html>");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await expect(told.filter({ hasText: words })).toBeVisible();
    await expect(name).toHaveValue("Nordlicht AG");
  }
  await page.unrouteAll();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(told.filter({ hasText: "You are offline." })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect.poll(async () => (await demo.session.trpc.organization.get.query({ organizationId: demo.organizationId })).name).toBe("Nordlicht AG");
  await demo.session.trpc.organization.update.mutate({ organizationId: demo.organizationId, name: "Nordlicht GmbH" });

  await page.route("**/api/auth/**", (route) => route.fulfill({ status: 502, contentType: "text/html", body: "<h1>502</h1>" }));
  await page.goto(`${env.url}/o/${demo.organizationId}/chart`);
  await expect(page.getByRole("alert")).toContainText("Treeline is restarting, try again in a moment.");
  await page.unrouteAll();
  await page.route("**/charts/**", (route) => route.fulfill({ status: 503, contentType: "text/html", body: "<h1>503</h1>" }));
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("Treeline is restarting, try again in a moment.");
});

/** A JPEG as a camera writes it: turned on its side, with a tag that says so. Upright it is red above blue. */
async function sidewaysJpeg(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 3000;
    canvas.height = 2400;
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("no canvas");
    pen.fillStyle = "#f00";
    pen.fillRect(0, 0, 1500, 2400);
    pen.fillStyle = "#00f";
    pen.fillRect(1500, 0, 1500, 2400);
    // Noise, so that the file is as large as a photograph.
    for (let n = 0; n < 60_000; n++) {
      pen.fillStyle = `rgba(${(n * 73) % 256},${(n * 151) % 256},${(n * 31) % 256},0.12)`;
      pen.fillRect((n * 7919) % 3000, (n * 6101) % 2400, 9, 7);
    }
    return canvas.toDataURL("image/jpeg", 1).split(",")[1] ?? "";
  });
  const plain = Buffer.from(base64, "base64");
  // Exif, big endian, one entry: orientation 6, to be turned a quarter to the right.
  const exif = Buffer.from("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000", "hex");
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

test("case A10: a picture is scaled down in the browser, upright, before it is sent, and what is no picture is refused in words", async ({ page, context }) => {
  const demo = demoOf(env);
  await enter(context, env, demo.session.cookie);
  expect(employee(env, "Yuki Tanaka")).toBeTruthy();
  const { people } = await demo.session.trpc.people.list.query({ organizationId: demo.organizationId, limit: 1_000 });
  const yuki = people.find(({ name }) => name === "Yuki Tanaka");
  await page.goto(`${env.url}/o/${demo.organizationId}/chart?person=${yuki?.id}`);
  await page.getByRole("button", { name: "Edit picture" }).click();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
  await expect(page.getByRole("alert")).toContainText("This file can't be read as a picture.");
  const jpeg = await sidewaysJpeg(page);
  expect(jpeg.length).toBeGreaterThan(1_200_000);
  await file.setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: jpeg });
  await expect(page.getByRole("alert")).toHaveCount(0);
  const [sent] = await Promise.all([page.waitForRequest(/people\.override/), page.getByRole("button", { name: "Save", exact: true }).click()]);
  expect(sent.postData()?.length).toBeLessThan(1_000_000);
  await expect(page.getByText("Picture changed")).toBeVisible();
  const person = await demo.session.trpc.people.get.query({ organizationId: demo.organizationId, personId: yuki?.id ?? "" });
  const colours = await page.evaluate(async (address) => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    const pen = canvas.getContext("2d");
    pen?.drawImage(bitmap, 0, 0);
    const at = (x: number, y: number) => [...(pen?.getImageData(bitmap.width * x, bitmap.height * y, 1, 1).data ?? [])].map((part) => (part > 128 ? 1 : 0)).slice(0, 3).join("");
    return [at(0.5, 0.1), at(0.5, 0.9)];
  }, person.picture ?? "");
  expect(colours).toEqual(["100", "001"]);
});
