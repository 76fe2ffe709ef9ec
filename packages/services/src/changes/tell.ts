import type { Language } from "@treeline/org/language";
import { plannedText, sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { inWords } from "@treeline/org/sync/line-words";
import { compareStates, type PlanLine, type SeatState } from "@treeline/org/sync/lines";
import { leftOut, without } from "./concealed.ts";
import { sortOf, type LineSort } from "./line-sort.ts";
import { CHANGE_WORDS } from "./words.ts";

/** A sentence as a person would say it, with the first hundred people it speaks of. */
export interface SentenceView {
  text: string;
  personIds: string[];
  sort: LineSort;
}

/** What differs between two moments as the caller may see it, a line a person. */
export function linesOf({ before, after }: { before: readonly SeatState[]; after: readonly SeatState[] }, concealed: ReadonlySet<string> | null, language: Language): PlanLine[] {
  const out = leftOut(concealed, before, after);
  return inWords(compareStates(without(before, out), without(after, out)), language);
}

export const importSentence = (people: number, language: Language): SentenceView => ({ text: CHANGE_WORDS[language].imported(people), personIds: [], sort: "joined" });

const IDS = 100;
/** An import of more people names nobody. */
const IMPORT = 500;

/** What lines come to, as a person would say it; `waiting` lines have not happened yet. */
export function tell(lines: readonly PlanLine[], language: Language, { waiting }: { waiting: boolean } = { waiting: false }): SentenceView[] {
  if (!waiting && lines.length > IMPORT && lines.every(({ kind }) => kind === "joined")) return [importSentence(lines.length, language)];
  const text = waiting ? plannedText : sentenceText;
  return sentencesOf(lines).map((sentence) => ({ text: text(sentence, language), personIds: sentence.personIds.slice(0, IDS), sort: sortOf(sentence) }));
}
