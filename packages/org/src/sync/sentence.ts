import type { LineField } from "./lines.ts";

/** A few names of `count` people: all when they are few, else the first. null: erased. */
export interface Names {
  count: number;
  names: (string | null)[];
}

export type ToldField = Exclude<LineField, "manager" | "top" | "hidden">;

/** Managers by name; null for none. */
interface Move {
  from: string | null;
  to: string | null;
}

/** One thing that a person would say of a change, still without words. */
export type Sentence = SentenceFacts & {
  /** Of whom it speaks, as far as they are known. */
  personIds: string[];
  /** How many changes it tells. */
  changes: number;
};

export type SentenceFacts =
  | ({ kind: "team-moved"; name: string | null; team: number } & Move)
  | ({ kind: "teams-moved"; who: Names; people: number } & Move)
  | ({ kind: "moved"; who: Names } & Move)
  | { kind: "more-moved"; who: Names; count: number }
  /** At the top by a member's word; `from` is the manager before. */
  | { kind: "top"; name: string | null; from: string | null }
  | { kind: "not-top"; name: string | null }
  | { kind: "joined"; name: string | null; title: string | null; manager: string | null }
  | { kind: "joined-together"; who: Names }
  | { kind: "left"; who: Names }
  | { kind: "left-vacant"; name: string | null; reports: number }
  | { kind: "value"; field: ToldField; name: string | null; from: string | null; to: string | null }
  | { kind: "values"; field: ToldField; who: Names }
  | { kind: "emptied"; field: ToldField; who: Names }
  | { kind: "hidden" | "shown"; who: Names }
  /** Vacant seats by title; null for one without. */
  | { kind: "seats-opened" | "seats-closed" | "seats-moved"; seats: Names }
  | ({ kind: "seat-moved"; title: string | null } & Move)
  | ({ kind: "seat-renamed" } & Move)
  | { kind: "others"; count: number };
