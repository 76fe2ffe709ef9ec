/** Takes the manager from the first member, by `compare`, of every loop in `parent`. Linear in time. */
export function openLoops(parent: Int32Array, compare: (a: number, b: number) => number): void {
  // By row: one more than the row whose walk upwards came by first.
  const walks = new Int32Array(parent.length);
  for (let start = 0; start < parent.length; start += 1) {
    const end = walkUp(parent, walks, start);
    if (end >= 0 && walks[end] === start + 1) parent[firstOfLoop(parent, end, compare)] = -1;
  }
}

/** Where the walk meets a row that was walked by before, or -1 at a top that is new. */
function walkUp(parent: Int32Array, walks: Int32Array, start: number): number {
  if (walks[start] !== 0) return -1;
  let at = start;
  while (at >= 0 && walks[at] === 0) {
    walks[at] = start + 1;
    at = parent[at] ?? -1;
  }
  return at;
}

function firstOfLoop(parent: Int32Array, member: number, compare: (a: number, b: number) => number): number {
  let first = member;
  for (let at = parent[member] ?? -1; at >= 0 && at !== member; at = parent[at] ?? -1) {
    if (compare(at, first) < 0) first = at;
  }
  return first;
}
