/** So many elements a frame has time to make; taking one away is half the work. */
const FEW = 14;

/** A step from who is there to who is wanted: a few go and a few come, the first of the wanted first. The wanted set itself once it is reached. */
export function nextFew(there: ReadonlySet<number>, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const leaving = [...there].filter((row) => !wanted.has(row));
  const coming = [...wanted].filter((row) => !there.has(row));
  if (leaving.length <= 2 * FEW && coming.length <= FEW) return wanted;
  const gone = new Set(leaving.slice(0, 2 * FEW));
  return new Set([...[...there].filter((row) => !gone.has(row)), ...coming.slice(0, FEW)]);
}
