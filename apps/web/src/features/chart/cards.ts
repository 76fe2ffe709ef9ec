import type { Box } from "@treeline/org/chart/layout";
import type { Tree } from "@treeline/org/chart/tree";
import type { CardData, CardNode } from "./card.tsx";

type Shown = Pick<CardData, "onSelect" | "onToggle"> & { tree: Tree; open: ReadonlySet<string>; selected: string | undefined };

/** React Flow's node for a box. Sizes are given, so that it measures nothing. */
export function cardOf({ id, x, y, width, height }: Box, { tree, open, selected, onSelect, onToggle }: Shown): CardNode[] {
  const person = tree.byId.get(id);
  if (!person) return [];
  const size = { width, height };
  return [
    {
      id,
      type: "card",
      position: { x, y },
      ...size,
      measured: size,
      data: { person, direct: tree.directCount(id), total: tree.totalCount(id), open: open.has(id), selected: id === selected, onSelect, onToggle },
    },
  ];
}

/** The earlier node when nothing about it changed, so that React draws only the cards that did. */
export function asBefore(before: CardNode | undefined, now: CardNode): CardNode {
  if (!before || before.position.x !== now.position.x || before.position.y !== now.position.y) return now;
  return Object.entries(now.data).every(([key, value]) => before.data[key] === value) ? before : now;
}
