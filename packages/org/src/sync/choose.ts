import { findLoops } from "./find-loops.ts";
import type { Placement, Seating } from "./resolve-managers.ts";

/**
 * Lets members' choices take the place of the HRIS's managers, which are without loops by now. In every loop that this
 * closes the latest choice, by id, gives way again, until there is none.
 */
export function choose(seating: Seating): void {
  const told = new Map<Placement, Pick<Placement, "manager" | "reason">>();
  for (const placement of seating.placements.values()) {
    if (placement.choice === null) continue;
    const { manager, reason } = placement;
    told.set(placement, { manager, reason });
    placement.chosen = true;
    placement.manager = placement.choice.value;
    placement.reason = placement.choice.value === null ? "confirmed" : "override";
  }
  let changed = [...told.keys()];
  while (changed.length > 0) {
    // Only through a manager that has just changed can there be a new loop.
    changed = findLoops(seating, changed).flatMap((loop) => latestChoice(loop) ?? []);
    for (const placement of changed) Object.assign(placement, told.get(placement), { chosen: false });
  }
}

function latestChoice(loop: readonly Placement[]): Placement | null {
  return loop.filter(({ chosen }) => chosen).reduce<Placement | null>((latest, member) => (idOf(member) > idOf(latest) ? member : latest), null);
}

function idOf(placement: Placement | null): string {
  return placement?.choice?.id ?? "";
}
