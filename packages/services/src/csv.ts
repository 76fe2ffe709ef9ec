/** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
function cell(value: string | null): string {
  const text = value === null ? "" : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What separates cells where a spreadsheet reads a comma as part of a number. */
export type Separator = "," | ";";

/** Rows as RFC 4180 has them, in UTF-8 with the mark by which spreadsheets know it. */
export function* csv(rows: Iterable<readonly (string | null)[]>, separator: Separator = ","): Generator<string> {
  let mark = "\uFEFF";
  for (const row of rows) {
    yield `${mark}${row.map(cell).join(separator)}\r\n`;
    mark = "";
  }
}
