/** What XML 1.0 can't hold, escaped or not. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SPECIAL: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** What nearly all texts are made of: nothing in them is special or impossible. */
const PLAIN = /^[ !#-%(-;=?-~\u00a0-\ud7ff]*$/;

/** Any text, to stand in an element or an attribute. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(IMPOSSIBLE, "").replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);
}
