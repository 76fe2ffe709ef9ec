import type { ToldSeat } from "./line-words.ts";
import type { Sentence } from "./sentence.ts";
import { namesOf, sentence } from "./tell.ts";

const FEW = 3;

/** What became of vacant seats: opened and closed ones together, others one by one while they are few. */
export function tellSeats(notes: readonly ToldSeat[]): Sentence[] {
  const of = (kind: ToldSeat["kind"]): ToldSeat[] => notes.filter((note) => note.kind === kind);
  const together = (kind: "seats-opened" | "seats-closed" | "seats-moved", some: readonly ToldSeat[]): Sentence[] =>
    some.length === 0 ? [] : [sentence(some, { kind, seats: namesOf(some.map(({ title }) => ({ name: title }))) })];
  const moved = of("moved");
  return [
    ...together("seats-opened", of("opened")),
    ...together("seats-closed", of("closed")),
    ...(moved.length > FEW ? together("seats-moved", moved) : moved.map((note) => sentence([note], { kind: "seat-moved", title: note.title, from: note.from, to: note.to }))),
    ...of("renamed").slice(0, FEW).map((note) => sentence([note], { kind: "seat-renamed", from: note.from, to: note.to })),
  ];
}
