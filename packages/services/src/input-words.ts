import type { Wording } from "@treeline/org/language";

/** What is said of an input that a person wrote; schemas carry the English text, by which the reader's is found. */
export const INPUT = {
  inviteAddress: { en: "Write an e-mail address, such as kim@example.com.", de: "Schreiben Sie eine E-Mail-Adresse, zum Beispiel kim@example.com." },
  mailAddress: { en: "Write one e-mail address, such as hr@example.com.", de: "Schreiben Sie eine einzelne E-Mail-Adresse, zum Beispiel hr@example.com." },
  webAddress: {
    en: "Paste the address that Personio shows in your browser, such as https://your-company.app.personio.com.",
    de: "Fügen Sie die Adresse ein, die Personio in Ihrem Browser zeigt, zum Beispiel https://ihre-firma.app.personio.com.",
  },
  wholeDays: { en: "Write a whole number of days.", de: "Schreiben Sie eine ganze Zahl von Tagen." },
  oneDay: { en: "Keep it for at least a day.", de: "Bewahren Sie es mindestens einen Tag auf." },
  tenYears: { en: "Keep it for at most ten years.", de: "Bewahren Sie es höchstens zehn Jahre auf." },
  oneYear: { en: "Show them at most a year ahead.", de: "Zeigen Sie sie höchstens ein Jahr im Voraus." },
  timeZone: { en: "Choose a time zone by its name, such as Europe/Berlin.", de: "Wählen Sie eine Zeitzone nach ihrem Namen, zum Beispiel Europe/Berlin." },
  organizationName: { en: "Give the organization a name.", de: "Geben Sie der Organisation einen Namen." },
  addressInName: {
    en: "A name can't hold a web or e-mail address. Write the name alone.",
    de: "Ein Name kann keine Web- oder E-Mail-Adresse enthalten. Schreiben Sie nur den Namen.",
  },
  longName: { en: "A name has at most 200 characters.", de: "Ein Name hat höchstens 200 Zeichen." },
  wholeNumber: { en: "Write a whole number.", de: "Schreiben Sie eine ganze Zahl." },
  atLeastNone: { en: "Write 0 or more.", de: "Schreiben Sie 0 oder mehr." },
  atMostPeople: { en: "Write at most 100,000.", de: "Schreiben Sie höchstens 100.000." },
  atLeastNoShare: { en: "Write 0 % or more.", de: "Schreiben Sie 0 % oder mehr." },
  atMostAll: { en: "Write at most 100 %.", de: "Schreiben Sie höchstens 100 %." },
  longReason: { en: "A reason may have 500 characters.", de: "Ein Grund darf 500 Zeichen haben." },
} as const satisfies Record<string, Wording>;

const byEnglish = new Map<string, Wording>(Object.values(INPUT).map((wording) => [wording.en, wording]));

/** The words that an issue's message stands for; undefined for zod's own. */
export const inputWords = (message: string): Wording | undefined => byEnglish.get(message);
