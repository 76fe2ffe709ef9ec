import { useCallback, useEffect, useRef } from "react";
import type { useCamera } from "./camera.ts";
import type { Chart } from "./chart.ts";
import { boxOf, type Placed } from "./placed.ts";

interface FlightsProps {
  ready: boolean;
  chart: Chart;
  placed: Placed;
  root: number;
  /** Whose branch is shown alone, -1 for nobody's. */
  head: number;
  selectedId: string | undefined;
  /** Grows with each time that somebody was looked for. */
  sought: number;
  coveredRight: number;
  camera: ReturnType<typeof useCamera>;
  onReveal(rows: readonly number[]): void;
}

/** Where the camera goes by itself: to the chart as it opens or is arranged differently, to who is selected elsewhere, to a branch that is shown alone. */
export function useFlights({ ready, chart, placed, root, head, selectedId, sought, coveredRight, camera, onReveal }: FlightsProps) {
  /** Who the camera is at, and when that was asked for: set by a click, so that a click doesn't fly. */
  const at = useRef({ id: undefined as string | undefined, sought });
  const opened = useRef<{ head: number } | null>(null);
  const shown = useRef({ placed, chart, sought });
  useEffect(() => {
    shown.current = { placed, chart, sought };
  }, [placed, chart, sought]);

  useEffect(() => {
    if (!ready) return;
    const before = opened.current;
    opened.current = { head };
    if (before === null) camera.openOn(placed, root);
    else if (before.head !== head && head >= 0) camera.flyToBranch(placed, root);
  }, [ready, camera, placed, root, head]);

  useEffect(() => {
    if (!ready || (selectedId === at.current.id && sought === at.current.sought)) return;
    if (selectedId === undefined) {
      at.current = { id: undefined, sought };
      return;
    }
    const selected = chart.rowOf(selectedId);
    if (!chart.hasPlace(selected)) return;
    if (!boxOf(placed, selected)) {
      onReveal(chart.chainOf(selected));
      return;
    }
    at.current = { id: selectedId, sought };
    camera.flyTo(placed, selected);
  }, [ready, selectedId, sought, chart, placed, camera, onReveal]);

  // A click flies nowhere, but the panel that it opens may come over the card.
  useEffect(() => {
    if (coveredRight > 0 && selectedId === at.current.id) camera.uncover(shown.current.placed, shown.current.chart.rowOf(selectedId));
  }, [coveredRight, selectedId, camera]);

  /** Somebody was clicked, and is in view. */
  return useCallback((id: string) => {
    at.current = { id, sought: shown.current.sought };
  }, []);
}
