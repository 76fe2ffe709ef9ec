import { useEffect, useMemo, useRef } from "react";
import type { CardData, CardNode } from "./card.tsx";
import { asBefore, cardOf } from "./cards.ts";
import type { Chart } from "./chart.ts";
import { rowsNear, type Placed } from "./placed.ts";
import { rectOf } from "./window.ts";

/** So many cards are elements at once; the canvas draws the others. */
const MOST = 84;

interface Shown extends Pick<CardData, "onSelect" | "onToggle"> {
  chart: Chart;
  placed: Placed;
  open: Uint8Array;
  selected: number;
  ringed: number;
  /** Rows that are always elements, such as the focused one. */
  always: readonly number[];
  window: string;
  /** Too far out for elements, but for those. */
  far: boolean;
}

/** React Flow's nodes for the window, and their rows. A node stays the same object while its card does. */
export function useNodes({ chart, placed, open, selected, ringed, always, window, far, onSelect, onToggle }: Shown) {
  const rows = useMemo(() => new Set([...always, ...(far ? [] : rowsNear(placed, rectOf(window), MOST))]), [always, placed, window, far]);
  const drawn = useRef<ReadonlyMap<string, CardNode>>(new Map());
  const nodes = useMemo(
    () => [...rows].flatMap((row) => cardOf(row, { chart, placed, open, selected, ringed, onSelect, onToggle })).map((card) => asBefore(drawn.current.get(card.id), card)),
    [rows, chart, placed, open, selected, ringed, onSelect, onToggle],
  );
  useEffect(() => {
    drawn.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);
  return { rows, nodes };
}
