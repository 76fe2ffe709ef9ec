import type { Sentence } from "@treeline/org/sync/describe";
import type { PlanLine } from "@treeline/org/sync/lines";

/** What lines and sentences are sorted into; who moved and changed otherwise too is under both. */
export const LINE_SORTS = ["left", "moved", "changed", "joined"] as const;
export type LineSort = (typeof LINE_SORTS)[number];

export function isOf({ kind, fields }: PlanLine, sort: LineSort): boolean {
  if (sort === "left" || sort === "joined" || kind !== "changed") return kind === sort;
  return fields.some(({ field }) => (field === "manager" || field === "top") === (sort === "moved"));
}

export function sortOf({ kind }: Sentence): LineSort {
  switch (kind) {
    case "team-moved": case "teams-moved": case "moved": case "more-moved": case "top": case "not-top": return "moved";
    case "joined": case "joined-together": return "joined";
    case "left": case "left-vacant": return "left";
    case "value": case "values": case "emptied": case "hidden": case "shown": case "others":
    case "seats-opened": case "seats-closed": case "seats-moved": case "seat-moved": case "seat-renamed": return "changed";
  }
}
