import { tellMoves, tellTops } from "./describe-moves.ts";
import { tellSeats } from "./describe-seats.ts";
import { tellValues } from "./describe-values.ts";
import type { ToldSeat } from "./line-words.ts";
import type { PlanLine } from "./lines.ts";
import type { Sentence } from "./sentence.ts";
import { namesOf, sentence } from "./tell.ts";

export type { Sentence } from "./sentence.ts";
export { plannedText, sentenceText } from "./sentence-text.ts";

const MOST = 20;
const FEW = 2;
const VACANT = 5;

/** What a person would say of these changes: moves, joins, leaves, vacant seats, values. At most 20 sentences, the rest in the last. */
export function sentencesOf(lines: readonly PlanLine[], seats: readonly ToldSeat[] = []): Sentence[] {
  const all = [
    ...tellMoves(lines),
    ...tellTops(lines),
    ...tellJoins(lines.filter(({ kind }) => kind === "joined")),
    ...tellLeaves(lines.filter(({ kind }) => kind === "left")),
    ...tellSeats(seats),
    ...tellValues(lines),
  ];
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  const count = rest.reduce((sum, { changes }) => sum + changes, 0);
  return [...all.slice(0, MOST - 1), { kind: "others", count, changes: count, personIds: [...new Set(rest.flatMap(({ personIds }) => personIds))] }];
}

function tellJoins(joined: PlanLine[]): Sentence[] {
  if (joined.length > FEW) return [sentence(joined, { kind: "joined-together", who: namesOf(joined) })];
  return joined.map((line) => {
    const manager = line.fields.find(({ field }) => field === "manager")?.to ?? null;
    return sentence([line], { kind: "joined", name: line.name, title: line.title, manager });
  });
}

/** Leavers whose seat stays for those below go first, one by one; with many of them the others are but counted. */
function tellLeaves(left: PlanLine[]): Sentence[] {
  const vacant = left.filter(({ team }) => team > 0).toSorted((a, b) => b.team - a.team).slice(0, VACANT);
  const others = left.filter((line) => !vacant.includes(line));
  const together = others.length > FEW ? [others] : others.map((line) => [line]);
  return [
    ...vacant.map((line) => sentence([line], { kind: "left-vacant", name: line.name, reports: line.team })),
    ...together.map((lines) => sentence(lines, { kind: "left", who: namesOf(lines) })),
  ];
}
