import type { Placement, Seating } from "./resolve-managers.ts";

/** Hangs whoever reports to a hidden person under the nearest shown manager above; each hidden one is walked once. */
export function moveUpFromHidden(seating: Seating): void {
  const isHidden = (id: string | null): id is string => id !== null && seating.isHidden(id);
  for (const placement of seating.placements.values()) {
    const path: Placement[] = [];
    let at: Placement | undefined = placement;
    while (at !== undefined && isHidden(at.manager)) {
      path.push(at);
      at = seating.managerOf(at);
    }
    const shown = at?.manager ?? null;
    for (const step of path) {
      step.manager = shown;
      step.reason = shown === step.told.manager ? step.told.reason : (step.reason ?? "hidden");
    }
  }
}
