import { fold } from "@treeline/org/text/fold";
import { isOpen, lastOf, nextOf, previousOf, siblingsOf, type Tree } from "./tree-walk.ts";

/** What a key does in the tree: go to a row, open or close its branch, or open several. */
export type Step = { type: "go"; row: number } | { type: "toggle"; row: number } | { type: "reveal"; rows: number[] };

/** The step of a key pressed at a row; null for a key that means nothing here. A key without a way to go stays. */
export function stepOf(tree: Tree, row: number, key: string): Step | null {
  const { forest } = tree;
  const go = (to: number | undefined): Step => ({ type: "go", row: to === undefined || to < 0 ? row : to });
  switch (key) {
    case "ArrowDown":
      return go(nextOf(tree, row));
    case "ArrowUp":
      return go(previousOf(tree, row));
    case "ArrowRight":
      if ((forest.directCount[row] ?? 0) === 0) return go(row);
      return isOpen(tree, row) ? go(nextOf(tree, row)) : { type: "toggle", row };
    case "ArrowLeft":
      return isOpen(tree, row) ? { type: "toggle", row } : go(forest.parent[row]);
    case "Home":
      return go(forest.roots[0]);
    case "End":
      return go(lastOf(tree));
    case "*":
      return revealBeside(tree, row) ?? go(row);
    default:
      return null;
  }
}

function revealBeside(tree: Tree, row: number): Step | null {
  const rows = [...siblingsOf(tree.forest, row)].filter((sibling) => (tree.forest.directCount[sibling] ?? 0) > 0 && !isOpen(tree, sibling));
  return rows.length > 0 ? { type: "reveal", rows } : null;
}

/** The next row whose name begins with the typed letters, round to the first; -1 for nobody. The same letter again goes on. */
export function findByLetters(tree: Tree, row: number, typed: string, nameAt: (row: number) => string): number {
  const letters = fold(typed);
  const [first = ""] = letters;
  const again = letters === first.repeat(letters.length);
  const wanted = again ? first : letters;
  // Who goes on typing the name that the focus is at stays there.
  let at = again ? row : previousOf(tree, row);
  for (let left = tree.forest.preorder.length; left > 0; left -= 1) {
    at = at < 0 ? -1 : nextOf(tree, at);
    if (at < 0) at = tree.forest.roots[0] ?? -1;
    if (at >= 0 && fold(nameAt(at)).startsWith(wanted)) return at;
  }
  return -1;
}
