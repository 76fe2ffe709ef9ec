import type { Language } from "../language.ts";
import { SOMEBODY, VACANT } from "../seat-name.ts";
import type { LineFacts, PlanLine, Unnamed } from "./lines.ts";
import type { SeatNote } from "./seat-notes.ts";

/** Lines for a reader: managers without a name are called something in their language. */
export function inWords(lines: readonly LineFacts[], language: Language): PlanLine[] {
  const say = (value: string | null | Unnamed): string | null => said(value, language);
  return lines.map((line) => ({ ...line, fields: line.fields.map(({ field, from, to }) => ({ field, from: say(from), to: say(to) })) }));
}

/** A vacant seat's change for a reader. */
export type ToldSeat = SeatNote & { from: string | null; to: string | null };

export const seatsInWords = (notes: readonly SeatNote[], language: Language): ToldSeat[] =>
  notes.map((note) => ({ ...note, from: said(note.from, language), to: said(note.to, language) }));

function said(value: string | null | Unnamed, language: Language): string | null {
  if (value === null || typeof value === "string") return value;
  return value.unnamed === "vacant" ? VACANT[language] : SOMEBODY[language];
}
