import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";

export type Change = inferOutput<typeof trpc.changes.list>["changes"][number];

const EDITS: Record<string, string> = {
  "people.move": "moved somebody by hand",
  "people.override": "changed somebody by hand",
  "people.confirmRoot": "confirmed who has no manager",
  "people.hide": "changed who is shown",
  "people.release": "went back to Personio's value",
  "people.answer": "answered a question",
  "people.samePerson": "joined two records of one person",
};

/** Who or what made the change, and how: "Ada Lindqvist moved somebody by hand". */
export function madeBy({ kind, verb, by }: Pick<Change, "kind" | "verb" | "by">): string {
  const who = by ?? (kind === "sync" ? null : "Somebody");
  switch (kind) {
    case "sync":
      return who === null ? "Sync with Personio" : `Sync with Personio, ${who}`;
    case "refresh":
      return `${who} refreshed a person from Personio`;
    case "undo":
      return `${who} undid a change`;
    case "erase":
      return `${who} erased a former colleague's data`;
    case "merge":
      return `${who} joined two records of one person`;
    case "edit":
      return `${who} ${EDITS[verb] ?? "changed something by hand"}`;
  }
}

/** "3 joined, 1 left" */
export const countWords = ({ joined, changed, left }: Change["counts"]): string =>
  ([[joined, "joined"], [changed, "changed"], [left, "left"]] as const).filter(([n]) => n > 0).map(([n, word]) => `${n.toLocaleString()} ${word}`).join(", ");

export const touched = ({ counts: { joined, changed, left } }: Change): number => joined + changed + left;
