// oxlint-disable-next-line triple-slash-reference -- packages that import this file need the types too
/// <reference path="./d3-flextree.d.ts" />
import { flextree, type FlexNode } from "d3-flextree";
import { elbow, type Point } from "./elbow.ts";
import { CARD, GAP, INDENT, RAIL } from "./measures.ts";
import { makeStack, placeInStack, type Stack } from "./stack.ts";
import type { Tree } from "./tree.ts";

/** A card's place in px; `x` and `y` are its top left corner. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line from a manager to a report, as an SVG path. Lines of one team overlap where they share a rail. */
export interface Link {
  from: string;
  to: string;
  path: string;
}

/** Boxes and links within 0…width, 0…height; managers come before their reports, teams in the tree's order. */
export interface Layout {
  boxes: Box[];
  links: Link[];
  width: number;
  height: number;
}

export interface LayoutOptions {
  /** The people at the top, side by side; the tree's roots when left out. For a focus on one branch. */
  roots?: readonly string[];
}

/** A card, a stack of cards, or the invisible top above several roots. */
type Item =
  | { kind: "top"; children: Item[] }
  | { kind: "card"; id: string; children: Item[]; gap: number }
  | { kind: "stack"; stack: Stack; hung: boolean };

type Card = Extract<Item, { kind: "card" }>;

/**
 * Places the roots and the teams of everybody in `open` whose managers are open too. Reports who manage somebody stand
 * side by side, open or not, so that opening a branch moves nobody into another row; the others are stacked behind them.
 */
export function layoutChart(tree: Tree, open: ReadonlySet<string>, options: LayoutOptions = {}): Layout {
  const roots = (options.roots ?? tree.roots).filter((id) => tree.byId.has(id));
  const layout: Layout = { boxes: [], links: [], width: 0, height: 0 };
  if (roots.length === 0) return layout;
  const place = flextree<Item>({ children: childrenOf, nodeSize: sizeOf, spacing });
  const top = place(place.hierarchy({ kind: "top", children: grow(tree, open, roots) }));
  let [left, right] = [Infinity, -Infinity];
  top.each((node) => {
    if (node.data.kind === "top") return;
    left = Math.min(left, leftOf(node));
    right = Math.max(right, leftOf(node) + (node.data.kind === "card" ? CARD.width : node.data.stack.width));
  });
  top.each((node) => draw(node, left, layout));
  layout.width = right - left;
  layout.height = layout.boxes.reduce((lowest, box) => Math.max(lowest, box.y + box.height), 0);
  return layout;
}

/** The cards to place, from the roots down, without recursion. */
function grow(tree: Tree, open: ReadonlySet<string>, roots: readonly string[]): Item[] {
  const cards = roots.map(cardOf);
  const queue = [...cards];
  for (const card of queue) {
    const team = open.has(card.id) ? tree.reportsOf(card.id) : [];
    const leaves = team.filter((id) => tree.directCount(id) === 0);
    const stacked = leaves.length > 1 ? leaves : [];
    const aside = (stacked.length > 0 ? team.filter((id) => tree.directCount(id) > 0) : team).map(cardOf);
    queue.push(...aside);
    card.children.push(...aside);
    if (stacked.length === 0) continue;
    const stack = makeStack(stacked);
    const hung = aside.length === 0 && stack.columns === 1;
    card.children.push({ kind: "stack", stack, hung });
    if (hung) card.gap = GAP.stack;
  }
  return cards;
}

function cardOf(id: string): Card {
  return { kind: "card", id, children: [], gap: GAP.level };
}

function childrenOf(item: Item): Item[] | null {
  return item.kind === "stack" ? null : item.children;
}

/** A hung stack is centred under its manager with as much room left of the cards as right of them. */
function sizeOf({ data: item }: FlexNode<Item>): [number, number] {
  if (item.kind === "top") return [0, 0];
  if (item.kind === "card") return [CARD.width, CARD.height + (item.children.length === 0 ? 0 : item.gap)];
  return [item.stack.width + (item.hung ? INDENT : 0), item.stack.height];
}

function spacing(a: FlexNode<Item>, b: FlexNode<Item>): number {
  if (a.parent !== b.parent) return GAP.cousin;
  return a.parent?.data.kind === "top" ? GAP.root : GAP.sibling;
}

/** The left edge of what the node shows, on whole pixels so that text stays crisp. */
function leftOf(node: FlexNode<Item>): number {
  const item = node.data;
  if (item.kind === "top") return 0;
  const half = item.kind === "card" || item.hung ? CARD.width / 2 : item.stack.width / 2;
  return Math.round(node.x) - half;
}

function draw(node: FlexNode<Item>, origin: number, { boxes, links }: Layout): void {
  const item = node.data;
  if (item.kind === "top") return;
  const manager = managerBox(node, origin);
  const left = leftOf(node) - origin;
  if (item.kind === "card") {
    const box = { id: item.id, x: left, y: node.y, ...CARD };
    boxes.push(box);
    if (manager !== null) links.push({ from: manager.id, to: box.id, path: elbow(toCard(manager, box)) });
    return;
  }
  item.stack.ids.forEach((id, index) => {
    const cell = placeInStack(item.stack, index);
    const box = { id, x: left + cell.left + INDENT, y: node.y + cell.top, ...CARD };
    boxes.push(box);
    if (manager !== null) links.push({ from: manager.id, to: id, path: elbow(toStacked(manager, box, node.y, item.hung)) });
  });
}

function managerBox({ parent }: FlexNode<Item>, origin: number): Box | null {
  if (parent === null || parent.data.kind !== "card") return null;
  return { id: parent.data.id, x: leftOf(parent) - origin, y: parent.y, ...CARD };
}

/** Down from the manager's middle, along the bus between the levels, down to the card's middle. */
function toCard(manager: Box, box: Box): Point[] {
  const [from, to] = [middle(manager), middle(box)];
  const bus = box.y - GAP.level / 2;
  return [[from, manager.y + manager.height], [from, bus], [to, bus], [to, box.y]];
}

/** Down the rail of the card's column and into its side; a hung stack's rail starts right at the manager. */
function toStacked(manager: Box, box: Box, top: number, hung: boolean): Point[] {
  const rail = box.x - INDENT + RAIL;
  const [from, bottom, bus] = [middle(manager), manager.y + manager.height, top - GAP.level / 2];
  const start: Point[] = hung ? [[rail, bottom]] : [[from, bottom], [from, bus], [rail, bus]];
  const side = box.y + box.height / 2;
  return [...start, [rail, side], [box.x, side]];
}

function middle(box: Box): number {
  return box.x + box.width / 2;
}
