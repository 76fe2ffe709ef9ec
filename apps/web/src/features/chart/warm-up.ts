import { DENSITIES } from "@treeline/org/chart/density";
import { fillPage } from "@treeline/org/chart/fill/fill";
import type { Teams } from "@treeline/org/chart/items";

/** Six reports for everybody, three levels deep. */
const [ACROSS, LEADING] = [6, 43];
const PEOPLE = 1 + LEADING * ACROSS;
const PAGE = { width: 1_400, height: 800 };
const ROUNDS = 4;

const TEAMS: Teams = {
  first: Int32Array.from({ length: PEOPLE + 1 }, (_, row) => Math.min(row, LEADING) * ACROSS),
  children: Int32Array.from({ length: PEOPLE - 1 }, (_, at) => at + 1),
  roots: Int32Array.of(0),
};

/** Lays out a made-up company, so that the browser compiles the code before it is needed. */
export const layOutOnce = (): void => void fillPage(TEAMS, { open: new Uint8Array(PEOPLE).fill(1) }, DENSITIES.compact, PAGE);

/**
 * Shortens the first layout of a large chart, which takes ten times as long as later ones until the browser has compiled it. Works while the page has
 * nothing else to do, for instance while the people are loading. @returns a function that ends it early
 */
export function warmUp(): () => void {
  let handle = 0;
  const idle = "requestIdleCallback" in window;
  const next = (work: () => void) => (idle ? window.requestIdleCallback(work) : window.setTimeout(work, 50));
  const round = (left: number) => {
    layOutOnce();
    if (left > 1) handle = next(() => round(left - 1));
  };
  handle = next(() => round(ROUNDS));
  return () => (idle ? window.cancelIdleCallback(handle) : window.clearTimeout(handle));
}
