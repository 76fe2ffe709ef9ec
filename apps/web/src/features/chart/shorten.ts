/** A chain that is longer than wanted keeps its beginning and its end. */
interface Shortened<T> {
  before: readonly T[];
  /** Behind an ellipsis. */
  between: readonly T[];
  after: readonly T[];
}

/** Of a chain the first and the last members, `most` of them. One alone is never left out: its ellipsis would save nothing. */
export function shorten<T>(chain: readonly T[], most: number): Shortened<T> {
  if (chain.length <= most + 1) return { before: chain, between: [], after: [] };
  const end = chain.length - Math.max(1, most - 1);
  return { before: chain.slice(0, 1), between: chain.slice(1, end), after: chain.slice(end) };
}
