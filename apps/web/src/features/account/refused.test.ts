import { expect, test } from "vitest";
import { en } from "../../i18n/en.ts";
import { i18n } from "../../i18n/i18n.ts";
import { Outage } from "../../outage.ts";
import { wordsIn } from "../../i18n/testing.ts";
import { granted, Refused, refusedWords } from "./refused.ts";

const refusal = (error: { code?: string; status: number }) => granted(Promise.resolve({ error })).catch((refused: unknown) => refused);

test.for([
  [{ code: "INVALID_EMAIL_OR_PASSWORD", status: 401 }, "E-Mail-Adresse und Passwort passen nicht zusammen."],
  [{ code: "INVALID_TOKEN", status: 400 }, "Dieser Link ist abgelaufen oder wurde schon benutzt."],
  [{ code: "INVALID_PASSWORD", status: 400 }, "Das aktuelle Passwort stimmt nicht."],
  [{ status: 401 }, "Sie sind nicht mehr angemeldet."],
  [{ status: 429 }, "Das war zu oft."],
  [{ code: "FAILED_TO_CREATE_SESSION", status: 500 }, "Bei uns ist etwas schiefgegangen."],
  [{ code: "SOMETHING_NEW", status: 422 }, "Das hat nicht geklappt."],
] as const)("%j is said in the page's language, and what to do", async ([answer, message]) => {
  const words = refusedWords(await wordsIn("de", "account"), await refusal(answer));
  expect(words.message).toBe(message);
  expect(words.action).not.toBe("");
});

test("no answer at all is not a refusal", async () => {
  await i18n.init({ resources: { en }, lng: "en", defaultNS: "ui" });
  const words = refusedWords(await wordsIn("en", "account"), new TypeError("Failed to fetch"));
  expect(words.message).toBe("Treeline can't be reached.");
  expect(refusedWords(await wordsIn("en", "account"), new Outage("restarting")).message).toContain("restarting");
});

test("a yes passes", async () => {
  await expect(granted(Promise.resolve({ error: null }))).resolves.toBeUndefined();
  await expect(refusal({ status: 400 })).resolves.toBeInstanceOf(Refused);
});
