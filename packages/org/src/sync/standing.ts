import type { Override } from "../override.ts";

/** What an override comes to beside the HRIS's value: it wins while `active` or `asks`, else it ends. */
export type Standing = "active" | "asks" | "agrees" | "expired";

export function standingOf(override: Override, source: string | null, today: string): Standing {
  if (isOver(override, today)) return "expired";
  if (override.field === "hidden") return "active";
  if (source === override.value) return dissolves(override) ? "agrees" : "active";
  return source === override.knownSource ? "active" : "asks";
}

export function wins(standing: Standing): standing is "active" | "asks" {
  return standing === "active" || standing === "asks";
}

/** The last day itself still counts. */
export function isOver({ until, untilDate }: Override, today: string): boolean {
  return until === "date" && untilDate !== null && today > untilDate;
}

/** That the HRIS has no manager is what a member confirms there, so agreeing on it ends nothing. */
function dissolves({ field, value, until }: Override): boolean {
  return until === "agrees" && !(field === "manager" && value === null);
}
