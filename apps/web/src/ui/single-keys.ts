/** Shortcuts of a single key: "/" goes to the search, letters and "*" move in the chart. Each can be switched off (WCAG 2.1.4). */
export const SINGLE_KEYS = ["search", "letters"] as const;

export type SingleKey = (typeof SINGLE_KEYS)[number];

/** Those that an account switched off, of the text that the account holds. */
export const keysOffIn = (text: string | null | undefined): ReadonlySet<SingleKey> => {
  const named = new Set((text ?? "").split(","));
  return new Set(SINGLE_KEYS.filter((key) => named.has(key)));
};

/** The account's text for those that are switched off; null for none. */
export const keysOffText = (off: ReadonlySet<SingleKey>): string | null => SINGLE_KEYS.filter((key) => off.has(key)).join(",") || null;
