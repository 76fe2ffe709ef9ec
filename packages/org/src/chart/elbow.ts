export type Point = readonly [x: number, y: number];

/** The radius of a connector's corners, in px. */
const RADIUS = 8;

/** An SVG path through the points, which lie in right angles, with rounded corners; tight corners get a smaller radius. */
export function elbow(points: readonly Point[]): string {
  const turns = withoutStraights(points);
  const [start, ...rest] = turns;
  if (start === undefined) return "";
  let path = `M${start[0]} ${start[1]}`;
  rest.forEach((point, index) => {
    const [before, after] = [turns[index], rest[index + 1]];
    if (before === undefined || after === undefined) {
      path += `L${point[0]} ${point[1]}`;
      return;
    }
    const room = distance(before, point) / (index === 0 ? 1 : 2);
    const radius = Math.min(RADIUS, room, distance(point, after) / (index + 2 === rest.length ? 1 : 2));
    const [from, to] = [toward(point, before, radius), toward(point, after, radius)];
    path += `L${from[0]} ${from[1]}Q${point[0]} ${point[1]} ${to[0]} ${to[1]}`;
  });
  return path;
}

/** Without the points that are no corner, so that no radius is lost to them. */
function withoutStraights(points: readonly Point[]): Point[] {
  const turns: Point[] = [];
  for (const point of points) {
    const [before, last] = [turns.at(-2), turns.at(-1)];
    if (last !== undefined && distance(last, point) === 0) continue;
    if (before !== undefined && last !== undefined && onOneLine(before, last, point)) turns.pop();
    turns.push(point);
  }
  return turns;
}

function onOneLine(a: Point, b: Point, c: Point): boolean {
  return (a[0] === b[0] && b[0] === c[0]) || (a[1] === b[1] && b[1] === c[1]);
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}

function toward(from: Point, to: Point, by: number): Point {
  return [from[0] + Math.sign(to[0] - from[0]) * by, from[1] + Math.sign(to[1] - from[1]) * by];
}
