import { useEffect, useMemo, useRef, useState } from "react";
import type { Chart } from "./chart.ts";
import { shownAt } from "./tree-walk.ts";
import { useKeysInUse } from "./use-keys-in-use.ts";

/** Who the keyboard is at in the tree: whom keys went to, or who was selected or looked for last, as long as they are shown. */
export function useTreeFocus(chart: Chart, open: Uint8Array, selectedId: string | undefined, sought: number) {
  const tree = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState(selectedId);
  const [followed, setFollowed] = useState({ selectedId, sought });
  const [focused, setFocused] = useState(false);
  const keys = useKeysInUse();
  if (selectedId !== followed.selectedId || sought !== followed.sought) {
    setFollowed({ selectedId, sought });
    if (selectedId !== undefined) setActiveId(selectedId);
  }
  const active = useMemo(() => shownAt({ forest: chart.forest, open }, chart.rowOf(activeId)), [chart, open, activeId]);

  // Found by the search, or the profile was closed: whatever had the focus is gone, so the person in the tree gets it.
  const before = useRef({ selectedId, sought });
  useEffect(() => {
    if (before.current.selectedId === selectedId && before.current.sought === sought) return;
    before.current = { selectedId, sought };
    if (document.activeElement === document.body) tree.current?.focus({ preventScroll: true });
  }, [selectedId, sought]);

  return {
    tree,
    active,
    keys,
    /** Whose card has the focus ring; -1 for nobody's. */
    ringed: focused && keys ? active : -1,
    goTo: setActiveId,
    setFocused,
    /** A card that was clicked hands the focus on, so that there is one way by keyboard. */
    takeFrom(id: string | undefined) {
      if (id === undefined) return;
      setActiveId(id);
      tree.current?.focus({ preventScroll: true });
    },
  };
}
