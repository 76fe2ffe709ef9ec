import { useEffect, useMemo, useState } from "react";
import { MANY } from "./aside.ts";
import { openFirst, type Branches } from "./branches.ts";
import { EMPTY_CHART, type Chart } from "./chart.ts";
import { layOutAside } from "./large-chart.ts";
import { placeBoxes, placeChart, type Placed } from "./placed.ts";

/** Branches as they stand on the canvas. */
export interface LaidOut {
  state: Branches;
  /** Everybody, or the branch that is shown alone, by the row of its head. */
  chart: Chart;
  head: number;
  placed: Placed;
}

const NOBODY: LaidOut = { state: openFirst({ chart: EMPTY_CHART, focus: undefined, density: "normal", from: "top" }), chart: EMPTY_CHART, head: -1, placed: placeChart(EMPTY_CHART.forest, new Uint8Array(0), null, "normal") };

/** Lays branches out; large ones beside the page, and until that is done what stood before stays. */
export function useLaidOut(state: Branches): LaidOut {
  const { chart: everybody, focus } = state;
  const head = everybody.rowOf(focus);
  const chart = useMemo(() => (head < 0 ? everybody : everybody.branch(head)), [everybody, head]);
  const large = chart.size > MANY;
  const here = useMemo(() => (large ? null : { state, chart, head, placed: placeChart(chart.forest, state.open, state.pin, state.density) }), [large, state, chart, head]);
  const [aside, setAside] = useState(NOBODY);
  useEffect(() => {
    if (!large) return;
    let stale = false;
    const show = (placed: Placed) => !stale && setAside({ state, chart, head, placed });
    const { open, pin, density } = state;
    layOutAside(chart.forest, open, density).then(
      (boxes) => show(placeBoxes(boxes, pin, density)),
      // Slower is better than nothing.
      () => show(placeChart(chart.forest, open, pin, density)),
    );
    return () => {
      stale = true;
    };
  }, [large, state, chart, head]);
  return here ?? aside;
}
