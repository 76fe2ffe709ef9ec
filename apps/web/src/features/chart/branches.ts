import type { Chart } from "./chart.ts";
import type { Pin } from "./placed.ts";

/** Whose teams are shown (1 by row), and which card keeps its place. */
export interface Branches {
  chart: Chart;
  open: Uint8Array;
  pin: Pin | null;
}

export type BranchAction =
  | { type: "toggle"; pin: Pin }
  | { type: "reveal"; rows: readonly number[]; pin?: Pin }
  | { type: "news"; chart: Chart; pin: Pin | null }
  | { type: "expand-all" }
  | { type: "collapse-all" };

/** The top two levels. */
export function topLevels(chart: Chart): Branches {
  const open = new Uint8Array(chart.size);
  for (const root of chart.forest.roots) open[root] = 1;
  return { chart, open, pin: null };
}

export function changeBranches(state: Branches, action: BranchAction): Branches {
  switch (action.type) {
    case "toggle":
      return { ...state, open: state.open.with(action.pin.row, state.open[action.pin.row] === 1 ? 0 : 1), pin: action.pin };
    case "reveal": {
      if (action.rows.every((row) => state.open[row] === 1)) return state;
      const open = state.open.slice();
      for (const row of action.rows) open[row] = 1;
      return { ...state, open, pin: action.pin ?? state.pin };
    }
    case "news":
      return state.chart.size === 0 ? topLevels(action.chart) : { chart: action.chart, open: carryOver(state, action.chart), pin: action.pin };
    case "expand-all":
      return { ...state, open: Uint8Array.from(state.chart.forest.directCount, (count) => (count > 0 ? 1 : 0)), pin: null };
    case "collapse-all":
      return topLevels(state.chart);
  }
}

/** Whoever was open is open in the new chart, where they have another row. */
function carryOver({ chart, open }: Branches, to: Chart): Uint8Array {
  const next = new Uint8Array(to.size);
  open.forEach((isOpen, row) => {
    const now = isOpen === 1 ? to.rowOf(chart.at(row).id) : -1;
    if (now >= 0) next[now] = 1;
  });
  return next;
}
