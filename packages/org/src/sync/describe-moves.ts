import type { PlanLine } from "./lines.ts";
import type { Sentence } from "./sentence.ts";
import { namesOf, sentence } from "./tell.ts";

const MOST = 10;
const FEW_TEAMS = 2;

interface Mover {
  line: PlanLine;
  from: string | null;
  to: string | null;
}

/** Who moved between the same two managers is told together, a manager with the team that came along. The largest first. */
export function tellMoves(lines: readonly PlanLine[]): Sentence[] {
  const groups = new Map<string, Mover[]>();
  for (const line of lines) {
    const moved = line.kind === "changed" ? line.fields.find(({ field }) => field === "manager") : undefined;
    // Told as who stands at the top.
    if (moved === undefined || topOf(line)?.to === "top") continue;
    const key = JSON.stringify([line.managers, moved.from, moved.to]);
    const mover = { line, from: moved.from, to: moved.to };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mover]);
    else group.push(mover);
  }
  const told = [...groups.values()].flatMap(tellGroup).toSorted((a, b) => b.people - a.people);
  const rest = told.slice(MOST);
  const sentences = told.slice(0, MOST).map((one) => one.sentence);
  if (rest.length === 0) return sentences;
  const more = rest.flatMap((one) => one.lines);
  return [...sentences, sentence(more, { kind: "more-moved", who: namesOf(more.slice(0, 3)), count: rest.reduce((sum, { people }) => sum + people, 0) })];
}

interface Told {
  sentence: Sentence;
  lines: PlanLine[];
  people: number;
}

function tellGroup(movers: readonly Mover[]): Told[] {
  const [first] = movers;
  if (first === undefined) return [];
  const move = { from: first.from, to: first.to };
  const lines = movers.map(({ line }) => line);
  const managers = lines.filter(({ team }) => team > 0);
  const alone = lines.filter(({ team }) => team === 0);
  const people = (some: PlanLine[]): number => some.reduce((sum, { team }) => sum + team + 1, 0);
  const told = (some: PlanLine[], facts: Parameters<typeof sentence>[1]): Told => ({ sentence: sentence(some, facts), lines: some, people: people(some) });
  const teams = managers.length > FEW_TEAMS
    ? [told(managers, { kind: "teams-moved", who: namesOf(managers), people: people(managers), ...move })]
    : managers.map((line) => told([line], { kind: "team-moved", name: line.name, team: line.team, ...move }));
  return alone.length === 0 ? teams : [...teams, told(alone, { kind: "moved", who: namesOf(alone), ...move })];
}

const topOf = ({ fields }: PlanLine): PlanLine["fields"][number] | undefined => fields.find(({ field }) => field === "top");

/** Who stands at the top by a member's word, or no longer does. */
export function tellTops(lines: readonly PlanLine[]): Sentence[] {
  return lines.flatMap((line) => {
    const top = line.kind === "changed" ? topOf(line) : undefined;
    if (top === undefined) return [];
    if (top.to === null) return [sentence([line], { kind: "not-top", name: line.name })];
    const from = line.fields.find(({ field }) => field === "manager")?.from ?? null;
    return [sentence([line], { kind: "top", name: line.name, from })];
  });
}
