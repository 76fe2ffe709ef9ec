/** Control characters, NUL included: PostgreSQL refuses NUL and no name has need of the others. */
const CONTROL = /\p{Cc}/gu;

/** A name as it is kept: one Unicode form, no control characters, no space around it. */
export function cleanName(text: string): string {
  return text.normalize("NFC").replace(CONTROL, " ").trim();
}
