import type { Language } from "../language.ts";
import { SOMEBODY, VACANT } from "../seat-name.ts";
import type { LineFacts, PlanLine, Unnamed } from "./lines.ts";

/** Lines for a reader: managers without a name are called something in their language. */
export function inWords(lines: readonly LineFacts[], language: Language): PlanLine[] {
  const say = (value: string | null | Unnamed): string | null =>
    value === null || typeof value === "string" ? value : value.unnamed === "vacant" ? VACANT[language] : SOMEBODY[language];
  return lines.map((line) => ({ ...line, fields: line.fields.map(({ field, from, to }) => ({ field, from: say(from), to: say(to) })) }));
}
