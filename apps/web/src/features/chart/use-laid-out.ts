import { DENSITIES } from "@treeline/org/chart/density";
import type { Keep } from "@treeline/org/chart/fill/fill";
import { useEffect, useMemo, useRef, useState } from "react";
import { MANY } from "./aside.ts";
import { openFirst, type Branches } from "./branches.ts";
import { EMPTY_CHART, type Chart } from "./chart.ts";
import { layOutAside } from "./large-chart.ts";
import { placeChart, placeLayout, type Placed } from "./placed.ts";
import { readableScale } from "./readable.ts";

/** Branches as they stand on the canvas. */
export interface LaidOut {
  state: Branches;
  /** Everybody, or the branch that is shown alone, by the row of its head. */
  chart: Chart;
  head: number;
  placed: Placed;
}

const NO_PAGE = { width: 0, height: 0 };
const EMPTY = openFirst({ chart: EMPTY_CHART, focus: undefined, density: "normal", arrangement: "tree", page: NO_PAGE, from: "top" });
const NOBODY: LaidOut = { state: EMPTY, chart: EMPTY_CHART, head: -1, placed: placeChart(EMPTY_CHART.forest, { ...EMPTY, keep: null }, null) };

/** Lays branches out; large ones beside the page, and until that is done what stood before stays. */
export function useLaidOut(state: Branches): LaidOut {
  const { chart: everybody, focus } = state;
  const head = everybody.rowOf(focus);
  const chart = useMemo(() => (head < 0 ? everybody : everybody.branch(head)), [everybody, head]);
  const large = chart.size > MANY;
  const latest = useRef<LaidOut | null>(null);
  const here = useMemo(
    () => (large ? null : { state, chart, head, placed: isKnown(state) ? placeChart(chart.forest, { ...state, keep: keepOf(latest.current, state, chart) }, state.pin) : NOBODY.placed }),
    [large, state, chart, head],
  );
  const [aside, setAside] = useState(NOBODY);
  useEffect(() => {
    if (!large || !isKnown(state)) return;
    let stale = false;
    const show = (placed: Placed) => !stale && setAside({ state, chart, head, placed });
    const { open, density, arrangement, page, pin } = state;
    const wish = { open, density, arrangement, page, keep: keepOf(latest.current, state, chart) };
    layOutAside(chart.forest, wish).then(
      (layout) => show(placeLayout(layout, density, pin)),
      // Slower is better than nothing.
      () => show(placeChart(chart.forest, wish, pin)),
    );
    return () => {
      stale = true;
    };
  }, [large, state, chart, head]);
  const shown = here ?? aside;
  useEffect(() => {
    latest.current = shown;
  }, [shown]);
  return shown;
}

/** Whether the page's size is known, if a page is filled. */
const isKnown = ({ arrangement, page }: Branches) => arrangement === "tree" || page.width > 0;

/** Whether rows have the same teams, as after a sync that moved nobody. */
const haveSameTeams = ({ forest: a }: Chart, { forest: b }: Chart) => a === b || (areEqual(a.roots, b.roots) && areEqual(a.first, b.first) && areEqual(a.children, b.children));

const areEqual = (a: Int32Array, b: Int32Array) => a.length === b.length && a.every((value, at) => value === b[at]);

/** The layout before, to keep to: if it has the same teams and cards, and the page is not filled from scratch. */
function keepOf(before: LaidOut | null, { density, arrangement, fresh }: Branches, chart: Chart): Keep | null {
  if (before === null || arrangement !== "fill" || before.placed.layout.arrangement !== "fill") return null;
  const { filled } = before.placed.layout;
  if (!haveSameTeams(before.chart, chart) || filled.measures.card.height !== DENSITIES[density].card.height || fresh !== before.state.fresh) return null;
  return { before: filled, readable: readableScale(density) };
}
