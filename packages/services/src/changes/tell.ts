import { plannedText, sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { compareStates, type PlanLine, type SeatState } from "@treeline/org/sync/lines";
import { leftOut, without } from "./concealed.ts";
import { sortOf, type LineSort } from "./line-sort.ts";

/** A sentence as a person would say it, with the first hundred people it speaks of. */
export interface SentenceView {
  text: string;
  personIds: string[];
  sort: LineSort;
}

/** What differs between two moments as the caller may see it, a line a person. */
export function linesOf({ before, after }: { before: readonly SeatState[]; after: readonly SeatState[] }, concealed: ReadonlySet<string> | null): PlanLine[] {
  const out = leftOut(concealed, before, after);
  return compareStates(without(before, out), without(after, out));
}

export const importSentence = (people: number): SentenceView => ({ text: `${people.toLocaleString("en")} people were imported.`, personIds: [], sort: "joined" });

const IDS = 100;
/** An import of more people names nobody. */
const IMPORT = 500;

/** What lines come to, as a person would say it; `waiting` lines have not happened yet. */
export function tell(lines: readonly PlanLine[], { waiting }: { waiting: boolean } = { waiting: false }): SentenceView[] {
  if (!waiting && lines.length > IMPORT && lines.every(({ kind }) => kind === "joined")) return [importSentence(lines.length)];
  return sentencesOf(lines).map((sentence) => ({ text: waiting ? plannedText(sentence) : sentenceText(sentence), personIds: sentence.personIds.slice(0, IDS), sort: sortOf(sentence) }));
}
