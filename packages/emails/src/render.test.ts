import { expect, test } from "vitest";
import type { Mail } from "./mail.tsx";
import { renderMail as renderIn } from "./render.tsx";

const renderMail = (mail: Mail) => renderIn(mail, "en");

const url = "http://localhost:3000/api/auth/verify-email?token=eyJhbGciOiJIUzI1NiJ9.eyJlbWFpbCI6ImFkYUBub3JkbGljaHQuZXhhbXBsZSJ9.Zm9v&callbackURL=/";
const mails: Mail[] = [
  { kind: "verify", name: "Ada", url },
  { kind: "magic-link", url },
  { kind: "reset-password", name: "Ada", url },
  { kind: "account-deleted", url },
  { kind: "account-exists", name: "Ada", url, resetUrl: "http://localhost:3000/forgot-password" },
  { kind: "invitation", organization: "Nordlicht GmbH", inviter: "Ada Berg", role: "viewer", url },
  { kind: "import-done", organization: "Nordlicht GmbH", people: 212, unplaced: 2, vacant: 1, missing: [], url, placeUrl: `${url}#place`, mailsUrl: "http://localhost:3000/o/1/settings#mails" },
];

const firstHref = (html: string): string | undefined => /href="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");

test.each(mails)("$kind: leads with its own link, in HTML and in plain text", async (mail) => {
  const { html, text } = await renderMail(mail);
  expect(firstHref(html)).toBe(url);
  expect(/https?:\/\/\S+/.exec(text)?.[0]).toBe(url);
  expect(/https?:\/\/[^\s"<]+/.exec(html)?.[0]?.replaceAll("&amp;", "&")).toBe(url);
});

test.each(mails)("$kind: is one column of 560 px that needs no picture", async (mail) => {
  const { html } = await renderMail(mail);
  expect(html).toContain("max-width:560px");
  expect(html).not.toMatch(/<img|url\(/);
});

test("only the verification mail's subject says verify", async () => {
  const subjects = await Promise.all(mails.map(async (mail) => (await renderMail(mail)).subject));
  expect(subjects).toEqual([
    "Verify your e-mail address for Treeline",
    "Sign in to Treeline",
    "Set a new password for Treeline",
    "Your Treeline account is deleted",
    "You already have a Treeline account",
    "Ada Berg invites you to the org chart of Nordlicht GmbH",
    "Your org chart is ready: 212 people imported",
  ]);
});

test("an import's mail tells what needs a hand, with the way there", async () => {
  const { subject, text } = await renderMail({ kind: "import-done", organization: "Nordlicht GmbH", people: 1212, unplaced: 1, vacant: 2, missing: ["Supervisor"], url: "https://t.example/c", placeUrl: "https://t.example/p", mailsUrl: null });
  expect(subject).toBe("Your org chart is ready: 1,212 people imported");
  expect(text.replace(/\s+/g, " ")).toContain("1 person has no supervisor in Personio and nobody reporting to them, so they have no place yet. Place them https://t.example/p");
  expect(text).toContain("2 seats are vacant");
  expect(text).toContain(" * Supervisor");
});

test("an import of one, with nothing to mend, says so in the singular and no more", async () => {
  const { subject, text } = await renderMail({ kind: "import-done", organization: "Solo", people: 1, unplaced: 0, vacant: 0, missing: [], url, placeUrl: url, mailsUrl: null });
  expect(subject).toBe("Your org chart is ready: 1 person imported");
  expect(text).not.toMatch(/vacant|no place|could not read/);
});

test("an import's mail says why it came to its reader", async () => {
  const mail = { kind: "import-done" as const, organization: "Nordlicht GmbH", people: 2, unplaced: 0, vacant: 0, missing: [], url, placeUrl: url };
  expect((await renderMail({ ...mail, mailsUrl: "https://t.example/settings#mails" })).text).toContain("because you connected");
  const chosen = (await renderMail({ ...mail, mailsUrl: null })).text;
  expect(chosen.replace(/\s+/g, " ")).toContain("because an admin of Nordlicht GmbH chose your address for it");
  expect(chosen).not.toContain("settings#mails");
});

test("names are text, never markup, and a subject is one line", async () => {
  const { subject, html, text } = await renderMail({ kind: "invitation", organization: "A & B\r\nBcc: x", inviter: "<b>Eve</b>", role: "admin", url });
  expect(subject).toBe("<b>Eve</b> invites you to the org chart of A & B Bcc: x");
  expect(html).not.toContain("<b>Eve");
  expect(text).toContain("<b>Eve</b> invites you");
});

test.each(["https://evil.example/win", "evil.example", "Win at evil.example now", "x".repeat(61), " "])("a sign-up under the name %j greets without it", async (name) => {
  const { text } = await renderMail({ kind: "verify", name, url });
  expect(text).toContain("Hello,");
  if (name.trim() !== "") expect(text).not.toContain(name);
});

test("a name with a title or an accent is greeted in full", async () => {
  expect((await renderMail({ kind: "reset-password", name: "Dr. Žaneta O’Neil", url })).text).toContain("Hello Dr. Žaneta O’Neil,");
});

test("[LA4] each of these mails is there in German, under its own subject, and asks in German", async () => {
  const german = await Promise.all(mails.map((mail) => renderIn(mail, "de")));
  expect(german.map(({ subject }) => subject)).toEqual([
    "E-Mail-Adresse für Treeline bestätigen",
    "Bei Treeline anmelden",
    "Neues Passwort für Treeline festlegen",
    "Ihr Treeline-Konto ist gelöscht",
    "Sie haben bereits ein Treeline-Konto",
    "Ada Berg lädt Sie zum Organigramm von Nordlicht GmbH ein",
    "Ihr Organigramm ist fertig: 212 Personen importiert",
  ]);
  for (const { html } of german) {
    expect(html).toContain('lang="de"');
    expect(html).toContain("Oder diese Adresse in den Browser kopieren:");
    expect(firstHref(html)).toBe(url);
  }
  expect(german[0]?.text).toContain("Guten Tag Ada,");
  expect(german[mails.findIndex(({ kind }) => kind === "invitation")]?.text).toContain("Rolle Betrachter/in");
});

test("[LA4] a German import's mail counts in the singular and the plural", async () => {
  const mail = { kind: "import-done" as const, organization: "Nordlicht GmbH", people: 1, unplaced: 1, vacant: 2, missing: ["Position"], url, placeUrl: url, mailsUrl: null };
  const one = await renderIn(mail, "de");
  expect(one.subject).toBe("Ihr Organigramm ist fertig: 1 Person importiert");
  expect(one.text.replace(/\s+/g, " ")).toContain("1 Person hat in Personio keine vorgesetzte Person und keine Mitarbeitenden, ist also noch ohne Platz.");
  expect(one.text).toContain("2 Stellen sind unbesetzt");
  expect((await renderIn({ ...mail, people: 1212 }, "de")).subject).toContain("1.212 Personen");
});

test("security M2: no mail program finds an address in the names of an invitation", async () => {
  const invitation = { kind: "invitation" as const, organization: "Booking.com", inviter: "evil.example", role: "viewer", url };
  const { subject, html, text } = await renderMail(invitation);
  for (const part of [subject, html, text]) {
    expect(part).not.toMatch(/booking\.com|evil\.example/i);
    expect(part.replaceAll("\u2060", "")).toMatch(/Booking\.com/);
  }
});
