import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startMailbox, type Mailbox } from "./mailbox.ts";

const opened: Mailbox[] = [];
afterEach(async () => {
  for (const mailbox of opened.splice(0)) await mailbox.close();
});

async function open(file?: string): Promise<Mailbox> {
  const mailbox = await startMailbox(file === undefined ? {} : { file });
  opened.push(mailbox);
  return mailbox;
}

const mail = { from: "Treeline <hello@treeline.example>", to: "ada@nordlicht.example", subject: "Verify your e-mail address", html: '<p onclick="x()">Hello</p><script>steal()</script>', text: "Hello https://t.example/a?b=1&c=2" };

async function send(mailbox: Mailbox, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${mailbox.url}/emails`, { method: "POST", headers: { authorization: "Bearer re_any", "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

test("keeps a mail and shows it, newest first", async () => {
  const mailbox = await open();
  const { status, body } = await send(mailbox, mail);
  await send(mailbox, { ...mail, to: ["bo@nordlicht.example"], subject: "Sign in <now>" });
  expect(status).toBe(200);
  const listed = await (await fetch(`${mailbox.url}/api/mails`)).json();
  expect(listed.mails.map((m: { subject: string }) => m.subject)).toEqual(["Sign in <now>", mail.subject]);
  expect(await (await fetch(mailbox.url)).text()).toContain("Sign in &lt;now&gt;");
  const page = await (await fetch(`${mailbox.url}/mails/${body.id}`)).text();
  expect(page).toContain('<a href="https://t.example/a?b=1&amp;c=2">');
  expect(page).not.toContain("<script>steal");
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
});

test("the same idempotency key sends one mail; with another body it is refused", async () => {
  const mailbox = await open();
  const first = await send(mailbox, mail, { "idempotency-key": "run-1" });
  const again = await send(mailbox, mail, { "idempotency-key": "run-1" });
  const other = await send(mailbox, { ...mail, subject: "Other" }, { "idempotency-key": "run-1" });
  expect(again.body).toEqual(first.body);
  expect(other).toMatchObject({ status: 409, body: { name: "invalid_idempotent_request" } });
  expect(mailbox.mails()).toHaveLength(1);
});

test("refuses what Resend refuses, in its words", async () => {
  const mailbox = await open();
  expect(await send(mailbox, mail, { authorization: "" })).toMatchObject({ status: 401, body: { statusCode: 401, name: "missing_api_key" } });
  expect(await send(mailbox, { ...mail, to: [] })).toMatchObject({ status: 422, body: { name: "validation_error" } });
  expect(await send(mailbox, { from: mail.from, to: mail.to, subject: "No body" })).toMatchObject({ status: 422, body: { message: "Missing `html` or `text` field." } });
  mailbox.failNext(429);
  expect(await send(mailbox, mail)).toMatchObject({ status: 429, body: { name: "rate_limit_exceeded" } });
  expect((await send(mailbox, mail)).status).toBe(200);
});

test("waits for a mail, and says what came instead of it", async () => {
  const mailbox = await open();
  const waiting = mailbox.waitForMail({ to: mail.to, subject: /^Verify/ });
  await send(mailbox, { ...mail, subject: "Sign in" });
  await send(mailbox, mail);
  expect((await waiting).subject).toBe(mail.subject);
  await expect(mailbox.waitForMail({ to: "bo@x.example", subject: "Verify", timeoutMs: 20 })).rejects.toThrow('there is "Sign in" to ada@nordlicht.example');
});

test("mails outlive a restart, for this user's eyes only", async () => {
  const folder = mkdtempSync(join(tmpdir(), "treeline-mailbox-"));
  const file = join(folder, "mails.json");
  const first = await open(file);
  const sent = await send(first, mail, { "idempotency-key": "run-1" });
  await first.close();
  const second = await open(file);
  expect(second.mails()).toMatchObject([{ subject: mail.subject }]);
  expect((await send(second, mail, { "idempotency-key": "run-1" })).body).toEqual(sent.body);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
