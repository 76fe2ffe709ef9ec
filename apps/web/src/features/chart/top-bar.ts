/** What floats at the top of the chart keeps this much away from edges and from one another. */
const GAP = 16;
const BETWEEN = 12;
const SEARCH = 320;
const LEAST_SEARCH = 150;
/** Of the card that tells who has no place, and where it goes when the search needs its corner. */
const CARD = 230;
const BELOW = 64;

export interface TopBar {
  search: { left: number; width: number };
  /** From the right edge. */
  actions: number;
  /** Of the card in the top left corner; slim where the search stands above it. */
  card: { top: number; slim: boolean };
}

/** Where the search and the buttons stand: the search in the middle of what the profile leaves free, and never under a button. */
export function topBar(width: number, actions: number, panel: number): TopBar {
  const free = width - panel;
  const beside = free - actions - 2 * GAP - BETWEEN;
  // Beside the profile there may be no room for both: it covers the buttons then.
  const covered = panel > 0 && beside < LEAST_SEARCH;
  const room = covered ? free - 2 * GAP : beside;
  const search = Math.max(0, Math.min(SEARCH, room));
  const left = Math.max(GAP, Math.min((free - search) / 2, GAP + room - search));
  const crowded = left < GAP + CARD + BETWEEN;
  return { search: { left, width: search }, actions: GAP + (covered ? 0 : panel), card: crowded ? { top: BELOW, slim: true } : { top: GAP, slim: false } };
}
