import type { Language } from "@treeline/org/language";
import { plannedText, sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { isolateNames } from "@treeline/org/sync/isolate-names";
import { inWords, seatsInWords, type ToldSeat } from "@treeline/org/sync/line-words";
import { compareStates, type PlanLine, type SeatState } from "@treeline/org/sync/lines";
import { compareVacant } from "@treeline/org/sync/seat-notes";
import { leftOut, without } from "./concealed.ts";
import { sortOf, type LineSort } from "./line-sort.ts";
import { CHANGE_WORDS } from "./words.ts";

/** A sentence as a person would say it, its names set apart (`org/text/isolate`), with the first hundred people it speaks of. */
export interface SentenceView {
  text: string;
  personIds: string[];
  sort: LineSort;
}

/** What differs between two moments as a reader may see it. */
export interface Difference {
  /** A line a person. */
  lines: PlanLine[];
  /** Vacant seats that no line tells of. */
  seats: ToldSeat[];
}

interface Moments {
  before: readonly SeatState[];
  after: readonly SeatState[];
}

/** What differs between two moments, as the caller may see it. */
export function differenceOf({ before, after }: Moments, concealed: ReadonlySet<string> | null, language: Language): Difference {
  const out = leftOut(concealed, before, after);
  const [was, is] = [without(before, out), without(after, out)];
  return { lines: inWords(compareStates(was, is), language), seats: seatsInWords(compareVacant(was, is), language) };
}

/** Whether a reader sees nothing differ. */
export const isNothing = ({ lines, seats }: Difference): boolean => lines.length + seats.length === 0;

export const importSentence = (people: number, language: Language): SentenceView => ({ text: CHANGE_WORDS[language].imported(people), personIds: [], sort: "joined" });

const IDS = 100;
/** An import of more people names nobody. */
const IMPORT = 500;

/** What a difference comes to, as a person would say it; what is `waiting` has not happened yet. */
export function tell({ lines, seats }: Difference, language: Language, { waiting }: { waiting: boolean } = { waiting: false }): SentenceView[] {
  const text = waiting ? plannedText : sentenceText;
  const say = (some: readonly PlanLine[], vacant: readonly ToldSeat[]): SentenceView[] =>
    sentencesOf(some, vacant).map((sentence) => ({ text: text(isolateNames(sentence), language), personIds: sentence.personIds.slice(0, IDS), sort: sortOf(sentence) }));
  if (!waiting && lines.length > IMPORT && lines.every(({ kind }) => kind === "joined")) return [importSentence(lines.length, language), ...say([], seats)];
  return say(lines, seats);
}
