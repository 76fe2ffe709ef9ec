/** What Treeline speaks. */
export const LANGUAGES = ["en", "de"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in each. */
export type Wording = Record<Language, string>;

/** How days, times and numbers are written in each: BCP 47. */
export const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE" };

/**
 * The language that the value of an Accept-Language header wants most; English when it names none of ours.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept-language
 */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? "").split(",").map((part) => {
    const [range = "", ...rest] = part.trim().toLowerCase().split(";");
    const weight = Number(rest.find((one) => one.trim().startsWith("q="))?.trim().slice(2) ?? 1);
    return { language: LANGUAGES.find((one) => range === one || range.startsWith(`${one}-`)), weight: Number.isFinite(weight) ? weight : 0 };
  });
  const known = wanted.filter(({ language, weight }) => language !== undefined && weight > 0).toSorted((a, b) => b.weight - a.weight);
  return known[0]?.language ?? "en";
}
