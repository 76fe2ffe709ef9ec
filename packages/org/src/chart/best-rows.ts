/** Somebody found; a higher score is a better match. */
export interface FoundRow {
  row: number;
  score: number;
}

/** The best rows by score, then by key, then by row; the others are not sorted. */
export function bestRows(scores: Uint16Array, keys: readonly string[], limit: number): FoundRow[] {
  const best: number[] = [];
  const before = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    const [keyA = "", keyB = ""] = [keys[a], keys[b]];
    return keyA === keyB ? a < b : keyA < keyB;
  };
  for (let row = 0; row < scores.length; row += 1) {
    if (scores[row] === 0 || (best.length === limit && !before(row, best[limit - 1] ?? 0))) continue;
    if (best.length === limit) best.pop();
    let at = best.length;
    while (at > 0 && before(row, best[at - 1] ?? 0)) at -= 1;
    best.splice(at, 0, row);
  }
  return best.map((row) => ({ row, score: scores[row] ?? 0 }));
}
