import { itemsBetween, levelsBetween, siblingsOf, type Boxes, type Rect } from "@treeline/org/chart/boxes";
import { LinePaths } from "./line-paths.ts";
import { lineWidth } from "./paint-lines.ts";
import type { Scene } from "./scene.ts";

/** From far off a team's lines are its manager's drop, the bus, and a drop to each card or stack, without corners and rails. */
export function paintStems(pen: CanvasRenderingContext2D, scene: Scene, rect: Rect, zoom: number): void {
  const { boxes } = scene.placed;
  const paths = new LinePaths(scene);
  const levels = levelsBetween(boxes, rect.y, rect.y + rect.height);
  for (let level = Math.max(levels.first, 1); level <= levels.last; level += 1) traceLevel(paths, boxes, level, rect);
  paths.stroke(pen, lineWidth(zoom));
}

function traceLevel(paths: LinePaths, boxes: Boxes, level: number, rect: Rect): void {
  const { items, top, measures } = boxes;
  const inside = itemsBetween(boxes, level, rect.x, rect.x + rect.width);
  const [from, to] = [items.levels[level] ?? 0, items.levels[level + 1] ?? 0];
  const first = Math.max(inside.first - 1, from);
  const end = Math.min(inside.end + 1, to);
  for (let item = first; item < end; item += 1) {
    const manager = items.parent[item] ?? 0;
    const bus = (top[item] ?? 0) - measures.level / 2 - rect.y;
    if (item === first || items.parent[item - 1] !== manager) traceBus(paths.of(manager), boxes, item, bus, rect);
    const path = paths.of(item);
    const at = jointOf(boxes, item) - rect.x;
    path.moveTo(at, bus);
    path.lineTo(at, (top[item] ?? 0) - rect.y);
  }
}

function traceBus(path: Path2D, boxes: Boxes, child: number, bus: number, rect: Rect): void {
  const { items, top, measures } = boxes;
  const manager = items.parent[child] ?? 0;
  const { first, last } = siblingsOf(items, child);
  const at = jointOf(boxes, manager);
  const left = Math.max(Math.min(at, jointOf(boxes, first)), rect.x - 1);
  const right = Math.min(Math.max(at, jointOf(boxes, last)), rect.x + rect.width + 1);
  path.moveTo(at - rect.x, (top[manager] ?? 0) + measures.card.height - rect.y);
  path.lineTo(at - rect.x, bus);
  if (right <= left) return;
  path.moveTo(left - rect.x, bus);
  path.lineTo(right - rect.x, bus);
}

/** Above a card's middle, or at a stack's first rail. */
function jointOf({ items, left, measures }: Boxes, item: number): number {
  const isCard = (items.start[item + 1] ?? 0) - (items.start[item] ?? 0) === 1;
  return (left[item] ?? 0) + (isCard ? measures.card.width / 2 : measures.rail);
}
