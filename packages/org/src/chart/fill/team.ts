import type { Measures } from "../density.ts";
import { pitchOf } from "../stack-shape.ts";

/** The size of a team in so many columns, or fewer where these have the same rows. Each column has a rail at its left. */
export function teamSize(members: number, columns: number, measures: Measures): { width: number; height: number; rows: number } {
  const pitch = pitchOf(measures);
  const rows = Math.ceil(members / columns);
  return { rows, width: Math.ceil(members / rows) * pitch.width - measures.column, height: rows * pitch.height - measures.stacked };
}

/** The fewest columns in which a team is no higher than `cap`; one row where none is. */
export function columnsWithin(members: number, cap: number, { card, stacked }: Measures): number {
  const rows = Math.floor((cap + stacked) / (card.height + stacked));
  return Math.ceil(members / Math.max(1, Math.min(rows, members)));
}

/** The gap below a head. A team alone in one column hangs closer. */
export const gapBelow = ({ stack, level }: Measures, hangs: boolean): number => (hangs ? stack : level);
