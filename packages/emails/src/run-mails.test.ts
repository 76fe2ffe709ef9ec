import { expect, test } from "vitest";
import type { Mail } from "./mail.tsx";
import { renderMail as renderIn } from "./render.tsx";

const renderMail = (mail: Mail) => renderIn(mail, "en");

type Framed = Extract<Mail, { timeZone: string }>;

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG";
const base = "http://localhost:3000/o/8d6f";
const frame = { organization: "Nordlicht GmbH", timeZone: "Europe/Berlin", chartUrl: `${base}/chart`, mailsUrl: `${base}/settings#mails`, runUrl: `${base}/runs/1`, integrationsUrl: `${base}/integrations` };
const at = "2026-11-02T09:05:00Z";

const review: Extract<Mail, { kind: "needs-review" }> = { ...frame, kind: "needs-review", partly: false, reasons: [{ kind: "leaves", message: "12 of 80 people would leave; up to 8 leave without a review.", count: 12 }] };
const refused: Extract<Mail, { kind: "credential-refused" }> = { ...frame, kind: "credential-refused", clientIdHint: "a1b2", lastSuccessAt: at };
const failing: Extract<Mail, { kind: "failing" }> = {
  ...frame, kind: "failing", since: at, until: "2026-11-02T12:35:00Z", tries: 5, lastSuccessAt: "2026-11-02T03:00:00Z", nextDueAt: "2026-11-02T13:35:00Z",
  error: { message: "Personio could not be reached.", action: "It is tried again by itself." },
};
const recovered: Extract<Mail, { kind: "recovered" }> = { ...frame, kind: "recovered", at, lastSuccessAt: "2026-10-31T22:30:00Z", counts: { joined: 1, changed: 0, left: 2 }, nextDueAt: "2026-11-02T15:05:00Z", waits: false };
const digest: Extract<Mail, { kind: "digest" }> = {
  ...frame, kind: "digest", from: "2026-10-26", to: "2026-11-01", joined: 3, changed: 1, left: 0, sentences: ["田中 優子 joined as エンジニア.", "Jörg Müßiggang-Öttinger moved from Ünal Şahin to 佐藤 健."], more: 1, changesUrl: `${base}/changes`,
};
const mails: [Framed, string][] = [
  [review, frame.runUrl], [refused, frame.integrationsUrl], [failing, frame.runUrl], [recovered, frame.chartUrl], [digest, `${base}/changes`],
];

const flat = (text: string) => text.replace(/\s+/g, " ");

test.each(mails)("$kind: leads to where something can be done, and ends with where such mails are switched off", async (mail, url) => {
  const { html, text } = await renderMail(mail);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  expect(links[0]).toBe(url);
  expect(links.at(-1)).toBe(frame.mailsUrl);
  expect(/https?:\/\/\S+/.exec(text)?.[0]).toBe(url);
  expect(text).toContain(frame.mailsUrl);
  expect(flat(text)).toMatch(/You get this mail (on Mondays )?because you/);
  expect(html).toContain("max-width:560px");
  expect(html).not.toMatch(/<img|url\(/);
});

test("subjects say the result, and none says verify", async () => {
  const subjects = await Promise.all(mails.map(async ([mail]) => (await renderMail(mail)).subject));
  expect(subjects).toEqual([
    "Your org chart waits for your review: 12 people would leave",
    "Personio refused Treeline's credential",
    "Treeline hasn't been able to read Personio for 3 hours",
    "Your org chart is in step with Personio again",
    "Your org chart last week: 3 joined, 1 changed",
  ]);
  expect(subjects.join()).not.toMatch(/verify/i);
});

test.each(mails)("$kind: says its words whole in any script and with any length of name", async (mail) => {
  for (const organization of [LONG, "株式会社北極星グループホールディングス東京本社", "ÅŁŻ <b>& Söhne</b>"]) {
    const { text, html } = await renderMail({ ...mail, organization });
    expect(flat(text)).toContain(organization);
    expect(html).not.toContain("<b>");
  }
});

test("a review of moves alone says that the rest is on the chart already", async () => {
  const reasons = [{ kind: "moves", message: "41 of 80 people would get other managers above them.", count: 41 }];
  const { subject, text } = await renderMail({ ...review, partly: true, reasons });
  expect(subject).toBe("Your org chart waits for your review: 41 people would move");
  expect(flat(text)).toContain("Only the moves wait");
});

test.each([
  ["unsaid-leaves", undefined, "1 person is no longer listed in Personio"],
  ["joins", undefined, "1 person would join"],
  ["emptied", "email", "1 person would lose their e-mail address"],
  ["beyond-approved", undefined, "1 person beyond what was approved"],
])("a review because of %s %s is headed: %s", async (kind, field, words) => {
  const reason = { kind, message: "So it is.", count: 1, ...(field !== undefined && { field }) };
  expect((await renderMail({ ...review, reasons: [reason] })).subject).toBe(`Your org chart waits for your review: ${words}`);
});

test("a reason without words of its own still makes a subject", async () => {
  expect((await renderMail({ ...review, reasons: [{ kind: "new-kind", message: "Something else.", count: 3 }] })).subject).toBe("Your org chart waits for your review");
});

test("instants are told by the clock of the organization", async () => {
  expect(flat((await renderMail(failing)).text)).toContain("5 syncs of Nordlicht GmbH failed since Monday 2 November, 10:05 (Europe/Berlin).");
  const text = flat((await renderMail({ ...failing, timeZone: "America/New_York", nextDueAt: null })).text);
  expect(text).toContain("Monday 2 November, 04:05 (America/New York)");
  expect(text).toContain("until somebody presses Sync");
});

test("good news counts what happened in the meantime, or leads to the review", async () => {
  expect(flat((await renderMail(recovered)).text)).toContain("for the first time since Saturday 31 October, 23:30. Since then 1 person joined and 2 people left.");
  const all = { ...recovered, counts: { joined: 1, changed: 3, left: 2 } };
  expect(flat((await renderMail(all)).text)).toContain("Since then 1 person joined, 3 people changed and 2 people left.");
  expect(flat((await renderMail({ ...recovered, nextDueAt: null })).text)).toContain("Scheduled syncs are still paused");
  const { subject, text } = await renderMail({ ...recovered, waits: true });
  expect(subject).toBe("Treeline can read Personio again");
  expect(/https?:\/\/\S+/.exec(text)?.[0]).toBe(frame.runUrl);
});

test("a week's summary lists what a person would say, and how much more there is", async () => {
  const { text } = await renderMail(digest);
  expect(text).toContain("26 October to 1 November 2026");
  expect(text).toContain(" * 田中 優子 joined as エンジニア.");
  expect(text).toContain("And 1 more change.");
});

test("[LA4] each mail about a run is there in German", async () => {
  const german = await Promise.all(mails.map(async ([mail]) => ({ kind: mail.kind, ...(await renderIn(mail, "de")) })));
  expect(german.map(({ subject }) => subject)).toEqual([
    "Ihr Organigramm wartet auf Ihre Prüfung: 12 Personen würden ausscheiden",
    "Personio hat die Zugangsdaten von Treeline abgelehnt",
    "Treeline kann Personio seit 3 Stunden nicht lesen",
    "Ihr Organigramm ist wieder auf dem Stand von Personio",
    "Ihr Organigramm letzte Woche: 3 dazugekommen, 1 geändert",
  ]);
  for (const { text } of german) expect(flat(text)).toContain("Sie bekommen diese E-Mail");
  const textOf = (kind: string) => flat(german.find((one) => one.kind === kind)?.text ?? "");
  expect(textOf("failing")).toContain("5 Synchronisierungen von Nordlicht GmbH sind seit Montag, 2. November, 10:05 Uhr (Europe/Berlin) fehlgeschlagen.");
  expect(textOf("recovered")).toContain("zum ersten Mal seit Samstag, 31. Oktober, 23:30 Uhr. Seitdem: 1 Person dazugekommen und 2 Personen ausgeschieden.");
  expect(textOf("digest")).toContain("26. Oktober bis 1. November 2026");
  expect(textOf("digest")).toContain("Und 1 weitere Änderung.");
});

test.each([
  ["unsaid-leaves", undefined, "1 Person ist in Personio nicht mehr aufgeführt"],
  ["joins", undefined, "1 Person käme dazu"],
  ["emptied", "email", "1 Person würde die E-Mail-Adresse verlieren"],
  ["beyond-approved", undefined, "1 Person mehr, als freigegeben wurde"],
])("[LA4] a German review because of %s %s is headed: %s", async (kind, field, words) => {
  const reason = { kind, message: "So ist es.", count: 1, ...(field !== undefined && { field }) };
  expect((await renderIn({ ...review, reasons: [reason] }, "de")).subject).toBe(`Ihr Organigramm wartet auf Ihre Prüfung: ${words}`);
});

test.each([
  ["2026-11-02T10:00:00Z", "55 Minuten"],
  ["2026-11-02T10:06:00Z", "1 Stunde"],
  ["2026-11-05T10:05:00Z", "3 Tagen"],
])("[LA4] failing until %s has lasted, in German, for %s", async (until, words) => {
  expect((await renderIn({ ...failing, until }, "de")).subject).toBe(`Treeline kann Personio seit ${words} nicht lesen`);
});

test("[LA4] a week within one month says the month once", async () => {
  const week = { ...digest, from: "2026-11-16", to: "2026-11-22" };
  expect((await renderIn(week, "de")).text).toContain("16. bis 22. November 2026");
  expect((await renderIn(week, "en")).text).toContain("16 to 22 November 2026");
});

test("case T5 and T9: a mail sets names apart from the words around them, and no browser translates them", async () => {
  const sentences = ["\u2068Wolf Bäcker\u2069 joined under \u2068דנה לוי\u2069."];
  const { html, text, subject } = await renderMail({ ...digest, organization: "נורד (בע״מ)", sentences });
  expect(html).toContain('<bdi translate="no">Wolf Bäcker</bdi> joined under <bdi translate="no">דנה לוי</bdi>.');
  expect(html).toContain('<bdi translate="no">נורד (בע״מ)</bdi>');
  expect(html).not.toMatch(/[\u2068\u2069]/);
  expect(flat(text)).toContain("Wolf Bäcker joined under \u2068דנה לוי\u2069.");
  expect(flat(text)).toContain("\u2068נורד (בע״מ)\u2069");
  expect(subject).toBe("Your org chart last week: 3 joined, 1 changed");
});
