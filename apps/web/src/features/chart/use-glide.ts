import { useReducedMotion } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Glide, GLIDE_MS } from "./glide.ts";
import type { Placed } from "./placed.ts";

/** The way from the layout that `start` was told to the present one, until it is done. */
export function useGlide(placed: Placed, parent: Int32Array) {
  const still = useReducedMotion();
  const [from, setFrom] = useState<Placed | null>(null);
  const glide = useMemo(() => (from === null || from === placed ? null : new Glide(from, placed, parent)), [from, placed, parent]);
  useEffect(() => {
    if (glide === null) return;
    const timer = setTimeout(() => setFrom(null), GLIDE_MS + 40);
    return () => clearTimeout(timer);
  }, [glide]);
  const start = useCallback((before: Placed) => setFrom(still ? null : before), [still]);
  return { glide, start };
}
