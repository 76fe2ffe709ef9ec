import { useEffect, useMemo, useRef } from "react";
import type { CardNode } from "./card.tsx";
import { asBefore, cardOf, type CardsShown } from "./cards.ts";
import { LOOKS } from "./look.ts";
import { rowsNear } from "./placed.ts";
import { useFewAtATime } from "./use-few-at-a-time.ts";
import { rectOf } from "./window.ts";

interface Shown extends CardsShown {
  /** Rows that are always elements, such as the focused one. */
  always: readonly number[];
  window: string;
  /** Too far out for elements, but for those. */
  far: boolean;
  /** Cards are on the way to another layout. */
  gliding: boolean;
}

/** React Flow's nodes for the window, and their rows. A node stays the same object while its card does. */
export function useNodes({ chart, placed, open, selected, ringed, tintAt, marks, always, window, far, gliding, t, format, onSelect, onToggle }: Shown) {
  const wanted = useMemo(() => new Set([...always, ...(far ? [] : rowsNear(placed, rectOf(window), LOOKS[placed.density].most))]), [always, placed, window, far]);
  const rows = useFewAtATime({ wanted, always, atOnce: gliding });
  const drawn = useRef<ReadonlyMap<string, CardNode>>(new Map());
  const nodes = useMemo(
    () => [...rows].flatMap((row) => cardOf(row, { chart, placed, open, selected, ringed, tintAt, marks, t, format, onSelect, onToggle })).map((card) => asBefore(drawn.current.get(card.id), card)),
    [rows, chart, placed, open, selected, ringed, tintAt, marks, t, format, onSelect, onToggle],
  );
  useEffect(() => {
    drawn.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);
  return { rows, nodes };
}
