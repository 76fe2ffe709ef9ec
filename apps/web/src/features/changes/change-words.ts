import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";

export type Change = inferOutput<typeof trpc.changes.list>["changes"][number];

/** What was done by hand, by the command that did it. */
const EDITS: Record<string, "move" | "override" | "confirmRoot" | "hide" | "release" | "answer" | "merge"> = {
  "people.move": "move",
  "people.override": "override",
  "people.confirmRoot": "confirmRoot",
  "people.hide": "hide",
  "people.release": "release",
  "people.answer": "answer",
  "people.samePerson": "merge",
};

/** Who or what made the change, and how: "Ada Lindqvist moved somebody by hand". */
export function madeBy(t: TFunction<"changes">, { kind, verb, by }: Pick<Change, "kind" | "verb" | "by">): string {
  if (kind === "sync") return by === null ? t("made.sync") : t("made.syncBy", { who: by });
  return t(`made.${kind === "edit" ? (EDITS[verb] ?? "other") : kind}`, { who: by ?? t("somebody") });
}

/** "3 joined, 1 left" */
export const countWords = (t: TFunction<"changes">, counts: Change["counts"]): string =>
  (["joined", "changed", "left"] as const).filter((sort) => counts[sort] > 0).map((sort) => t(`counts.${sort}`, { n: counts[sort] })).join(", ");

export const touched = ({ counts: { joined, changed, left } }: Change): number => joined + changed + left;
