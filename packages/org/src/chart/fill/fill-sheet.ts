import { lookOf } from "../card-look.ts";
import { FILE_DENSITIES, type FileDensity } from "../density.ts";
import type { Growth, Teams } from "../items.ts";
import type { Placement } from "../placement.ts";
import { fillPage } from "./fill.ts";
import { placementOfFilled } from "./placement.ts";
import type { Page } from "./filled.ts";

/** The densities, from the fewest people on a sheet to the most. */
const RICHEST_FIRST = ["normal", "compact", "names"] as const satisfies readonly FileDensity[];
/** Names are at least so large, in points, if any density allows that. */
const GOOD_NAME = 6;

export interface FilledSheet {
  placement: Placement;
  density: FileDensity;
  /** How large names are, in points. */
  nameSize: number;
}

/** Lays a chart out for a sheet, with the richest cards whose names are large enough, or else with names alone. @param room in points */
export function fillSheet(teams: Teams, growth: Growth, room: Page): FilledSheet {
  for (const density of RICHEST_FIRST) {
    const placement = placementOfFilled(fillPage(teams, growth, FILE_DENSITIES[density], room));
    const nameSize = lookOf(placement.measures).name.size * Math.min(room.width / placement.width, room.height / placement.height);
    if (nameSize >= GOOD_NAME || density === "names") return { placement, density, nameSize };
  }
  throw new Error("There is no density.");
}
