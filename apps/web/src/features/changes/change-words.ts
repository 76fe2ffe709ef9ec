import { isolate } from "@treeline/org/text/isolate";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";

export type Change = inferOutput<typeof trpc.changes.list>["changes"][number];

type Made = "override" | "confirmRoot" | "hide" | "show" | "release" | "keep" | "undo" | "refresh" | "merge" | "other";

/** What was done by hand, by the command that did it. */
function madeOf({ kind, verb, about }: Pick<Change, "kind" | "verb" | "about">): Made {
  if (kind === "undo" || kind === "refresh" || kind === "merge") return kind;
  switch (verb) {
    case "people.override": case "people.move": return "override";
    case "people.confirmRoot": return "confirmRoot";
    case "people.hide": return about?.byHand ? "hide" : "show";
    case "people.release": return "release";
    case "people.answer": return about?.byHand ? "keep" : "release";
    default: return "other";
  }
}

/** Who or what made the change, and to whom: "Ada Lindqvist edited Jonas Adeyemi's title". */
export function madeBy(t: TFunction<"changes">, change: Pick<Change, "kind" | "verb" | "by" | "about">): string {
  const { kind, by, about } = change;
  if (kind === "sync") return by === null ? t("made.sync") : t("made.syncBy", { who: isolate(by) });
  const who = by === null ? t("formerMember") : isolate(by);
  if (kind === "erase") return t("made.erase", { who });
  const name = about?.name ? isolate(about.name) : t("formerColleague");
  const field = about?.fields[0];
  return t(`made.${madeOf(change)}`, { who, name, what: t(`made.field.${field ?? "other"}`) });
}

/** "3 joined, 1 left" */
export const countWords = (t: TFunction<"changes">, counts: Change["counts"]): string =>
  (["joined", "changed", "left"] as const).filter((sort) => counts[sort] > 0).map((sort) => t(`counts.${sort}`, { n: counts[sort] })).join(", ");

export const touched = ({ counts: { joined, changed, left } }: Change): number => joined + changed + left;
