import { useEffect, useMemo, useState } from "react";
import { afterPaint } from "./after-paint.ts";
import { nextFew } from "./next-few.ts";

const NOBODY: ReadonlySet<number> = new Set();

interface Arrivals {
  wanted: ReadonlySet<number>;
  /** Who doesn't wait. */
  always: readonly number[];
  /** All of them now: elements that glide begin to together. */
  atOnce: boolean;
}

/** The wanted rows, but those that are new a few a frame, so that no frame waits for all of their elements; the canvas draws who is still to come. */
export function useFewAtATime({ wanted, always, atOnce }: Arrivals): ReadonlySet<number> {
  const [come, setCome] = useState(NOBODY);
  if (atOnce && come !== wanted) setCome(wanted);
  const rows = useMemo(() => nextFew(wanted, new Set([...always, ...come]), 0), [wanted, always, come]);
  useEffect(() => {
    if (rows.size === wanted.size) return;
    return afterPaint(() => setCome(nextFew(wanted, rows)));
  }, [rows, wanted]);
  return rows;
}
