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

/** The wanted rows, but a few come and go a frame, so that no frame waits for all of their elements; the canvas draws who is still to come. */
export function useFewAtATime({ wanted, always, atOnce }: Arrivals): ReadonlySet<number> {
  const [there, setThere] = useState(NOBODY);
  if (atOnce && there !== wanted) setThere(wanted);
  useEffect(() => (there === wanted ? undefined : afterPaint(() => setThere(nextFew(there, wanted)))), [there, wanted]);
  return useMemo(() => (always.every((row) => there.has(row)) ? there : new Set([...always, ...there])), [there, always]);
}
