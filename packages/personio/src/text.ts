const CONTROLS = /\p{Cc}/gu;

/**
 * NFC, without control characters (NUL too), trimmed; text with nothing left is null. Half a surrogate pair becomes
 * U+FFFD here, since it would in the database and then differ on every read.
 */
export function cleanText(raw: string): string | null {
  const clean = raw.toWellFormed().normalize("NFC").replace(CONTROLS, "").trim();
  return clean === "" ? null : clean;
}
