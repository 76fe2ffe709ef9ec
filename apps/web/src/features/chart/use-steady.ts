import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function each time, which does what was given last: for parts that are drawn anew only when what they show changes. */
export function useSteady<A extends unknown[]>(does: (...given: A) => void): (...given: A) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  }, [does]);
  return useCallback((...given: A) => latest.current(...given), []);
}
