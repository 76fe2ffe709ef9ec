import type { Override, OverrideChange } from "../override.ts";
import type { ByHand } from "./by-hand.ts";
import type { Placement, Seating } from "./resolve-managers.ts";
import { isOver, type Standing, standingOf, wins } from "./standing.ts";
import { appliesTo, type NameRules, sourceOf, toldValuesOf } from "./values.ts";

/** What becomes of each override, once every seat has its manager. Answers in the order of the overrides. */
export function settleOverrides(overrides: readonly Override[], seating: Seating, byHand: ByHand, rules: NameRules): OverrideChange[] {
  const changes: OverrideChange[] = [];
  for (const override of overrides) {
    const { id, externalId, field } = override;
    // With ids of the present; undefined when the person is nobody we know.
    const present = byHand.of(externalId).get(field);
    if (present === undefined) continue;
    const placement = seating.placements.get(externalId);
    const next = placement !== undefined && appliesTo(field, placement.seat)
      ? nextOf(present, placement, sourceOf(toldValuesOf(placement, rules), field), byHand.today)
      : { ...present, standing: isOver(override, byHand.today) ? "expired" as const : "active" as const };
    const change = changeOf(override, next);
    if (change !== null) changes.push({ id, externalId, field, was: override, ...change });
  }
  return changes;
}

type Next = Pick<Override, "source" | "state"> & { standing: Standing };

function nextOf(override: Override, placement: Placement, source: string | null, today: string): Next {
  const standing = standingOf(override, source, today);
  const suspended = override.field === "manager" && !placement.chosen;
  return { source, standing, state: suspended ? "suspended" : standing === "asks" ? "asks" : "active" };
}

function changeOf(was: Override, { standing, source, state }: Next): Pick<OverrideChange, "why" | "to"> | null {
  if (!wins(standing)) return { why: standing, to: null };
  const to = { source, state };
  if (state !== was.state) return { why: state === "active" ? "resumed" : state, to };
  return source === was.source ? null : { why: "told", to };
}
