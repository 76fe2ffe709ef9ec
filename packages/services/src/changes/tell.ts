import { sentencesOf, sentenceText } from "@treeline/org/sync/describe";
import { compareStates, type PlanLine } from "@treeline/org/sync/lines";
import { leftOut, without } from "./concealed.ts";
import type { Step } from "./seat-states.ts";

/** A sentence as a person would say it, with the people it speaks of. */
export interface SentenceView {
  text: string;
  personIds: string[];
}

/** The lines of one change as the caller may see them. */
export function linesOf({ before, after }: Step, concealed: ReadonlySet<string> | null): PlanLine[] {
  const out = leftOut(concealed, before, after);
  const said = new Map(after.map((state) => [state.personId, state.said]));
  return compareStates(without(before, out), without(after, out)).map((line) =>
    line.kind === "left" && line.personId !== null ? { ...line, said: said.get(line.personId) ?? null } : line,
  );
}

export function tell(lines: PlanLine[]): SentenceView[] {
  return sentencesOf(lines).map((sentence) => ({ text: sentenceText(sentence), personIds: sentence.personIds }));
}

const ORDER = { left: 0, changed: 1, joined: 2 };
const collator = new Intl.Collator("en", { numeric: true });

/** Who left first, then who changed, then who joined; by name. */
export function inOrder(lines: readonly PlanLine[]): PlanLine[] {
  return lines.toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || collator.compare(a.name ?? "", b.name ?? "") || (a.personId ?? "").localeCompare(b.personId ?? ""));
}
