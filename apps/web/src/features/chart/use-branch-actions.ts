import { useEffect, useMemo, useRef, type Dispatch } from "react";
import type { BranchAction } from "./branches.ts";
import type { Chart } from "./chart.ts";
import { boxOf, type Placed } from "./placed.ts";

/** Opens and closes teams, with whoever it is done at staying in place. The same functions each time. */
export function useBranchActions(chart: Chart, placed: Placed, start: (before: Placed) => void, change: Dispatch<BranchAction>) {
  const shown = useRef({ placed, chart });
  useEffect(() => {
    shown.current = { placed, chart };
  }, [placed, chart]);

  return useMemo(() => {
    const changeAt = (id: string, action: { type: "toggle" | "open-branch" | "close-branch" } | { type: "reveal"; rows: readonly number[] }) => {
      const row = shown.current.chart.rowOf(id);
      const box = boxOf(shown.current.placed, row);
      if (!box) return;
      start(shown.current.placed);
      change({ ...action, pin: { row, x: box.x, y: box.y } });
    };
    return {
      onToggle: (id: string) => changeAt(id, { type: "toggle" }),
      onOpenBranch: (id: string) => changeAt(id, { type: "open-branch" }),
      onCloseBranch: (id: string) => changeAt(id, { type: "close-branch" }),
      /** Opens teams around somebody. */
      onRevealAround: (id: string, rows: readonly number[]) => changeAt(id, { type: "reveal", rows }),
      /** Opens the way to somebody who is not shown yet. */
      onReveal: (rows: readonly number[]) => change({ type: "reveal", rows }),
    };
  }, [start, change]);
}
