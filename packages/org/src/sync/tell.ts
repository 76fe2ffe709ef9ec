import type { PlanLine } from "./lines.ts";
import type { Names, Sentence, SentenceFacts } from "./sentence.ts";

/** All names of up to four people, else the first three. */
export function namesOf(lines: readonly Pick<PlanLine, "name">[]): Names {
  return { count: lines.length, names: lines.slice(0, lines.length > 4 ? 3 : 4).map(({ name }) => name) };
}

/** A sentence about these people or seats. */
export function sentence(lines: readonly Pick<PlanLine, "personId">[], facts: SentenceFacts): Sentence {
  return { ...facts, changes: lines.length, personIds: lines.flatMap(({ personId }) => personId ?? []) };
}
