import { useMemo, useReducer } from "react";
import { changeBranches, topLevels, type Shown } from "./branches.ts";
import { boxOf, placeChart, rowsNear } from "./placed.ts";
import { rectOf } from "./window.ts";

/** The chart as it is to be shown, laid out; `window` is where the view is, and `selectedId` who is looked at. */
export function useBranches(wanted: Shown, selectedId: string | undefined, window: string) {
  const [state, change] = useReducer(changeBranches, wanted, topLevels);
  const { chart: everybody, focus, density, open, pin } = state;
  const head = everybody.rowOf(focus);
  const chart = useMemo(() => (head < 0 ? everybody : everybody.branch(head)), [everybody, head]);
  const placed = useMemo(() => placeChart(chart.forest, open, pin, density), [chart, open, pin, density]);
  const root = chart.forest.roots[0] ?? -1;

  if (everybody !== wanted.chart || focus !== wanted.focus || density !== wanted.density) {
    const candidates = [
      // Whose branch is shown alone from now on, or was.
      ...(focus === wanted.focus ? [] : [everybody.rowOf(wanted.focus), head]),
      ...(density === wanted.density ? [] : rowsNear(placed, rectOf(window), 1)),
      everybody.rowOf(selectedId),
      root,
    ];
    const kept = candidates.find((row) => boxOf(placed, row) !== null) ?? -1;
    const box = boxOf(placed, kept);
    const row = box ? wanted.chart.rowOf(everybody.at(kept).id) : -1;
    change({ type: "show", shown: wanted, pin: box && row >= 0 ? { row, x: box.x, y: box.y } : null });
  }
  return { everybody, chart, head, root, open, pin, density, placed, change };
}
