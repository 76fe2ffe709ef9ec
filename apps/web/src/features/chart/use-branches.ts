import { useCallback, useReducer } from "react";
import { changeBranches, openFirst, type BranchAction, type Shown } from "./branches.ts";
import { boxOf, rowsNear } from "./placed.ts";
import { useLaidOut } from "./use-laid-out.ts";
import { rectOf } from "./window.ts";

/** The chart as it is to be shown, laid out; `window` is where the view is, and `selectedId` who is looked at. */
export function useBranches(wanted: Shown, selectedId: string | undefined, window: string) {
  const [state, dispatch] = useReducer(changeBranches, wanted, openFirst);
  const { state: shown, chart, head, placed } = useLaidOut(state);
  const everybody = shown.chart;
  const root = chart.forest.roots[0] ?? -1;

  if (state.chart !== wanted.chart || state.focus !== wanted.focus || state.wanted !== wanted.density || state.arrangement !== wanted.arrangement || state.page !== wanted.page) {
    const candidates = [
      // Whose branch is shown alone from now on, or was.
      ...(state.focus === wanted.focus ? [] : [everybody.rowOf(wanted.focus), head]),
      ...(state.wanted === wanted.density && state.arrangement === wanted.arrangement && state.page === wanted.page ? [] : rowsNear(placed, rectOf(window), 1)),
      everybody.rowOf(selectedId),
      root,
    ];
    const kept = candidates.find((row) => boxOf(placed, row) !== null) ?? -1;
    const box = boxOf(placed, kept);
    const row = box ? wanted.chart.rowOf(everybody.at(kept).id) : -1;
    dispatch({ type: "show", shown: wanted, pin: box && row >= 0 ? { row, x: box.x, y: box.y } : null });
  }

  /** Rows are those of the chart on the canvas; while another one is on its way, nothing is done. */
  const change = useCallback((action: BranchAction) => dispatch({ ...action, of: everybody }), [everybody]);
  return { everybody, chart, head, root, open: shown.open, density: shown.density, page: shown.page, placed, change };
}
