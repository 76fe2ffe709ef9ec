/** So many elements a frame has time for. */
const FEW = 14;

/** Of the wanted rows those that are there, and the first `most` of the others. The same set once that is everybody. */
export function nextFew(wanted: ReadonlySet<number>, there: ReadonlySet<number>, most = FEW): ReadonlySet<number> {
  const rows = new Set<number>();
  let left = most;
  for (const row of wanted) {
    if (!there.has(row) && left-- <= 0) continue;
    rows.add(row);
  }
  return rows.size === wanted.size ? wanted : rows;
}
