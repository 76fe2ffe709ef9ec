import type { Tree } from "@treeline/org/chart/tree";
import type { Pin } from "./placed.ts";

/** Whose teams are shown, and which card keeps its place. */
export interface Branches {
  open: ReadonlySet<string>;
  pin: Pin | null;
}

export type BranchAction =
  | { type: "toggle"; pin: Pin }
  | { type: "reveal"; ids: readonly string[] }
  | { type: "pin"; pin: Pin | null }
  | { type: "expand-all"; tree: Tree }
  | { type: "collapse-all"; tree: Tree };

/** The top two levels. */
export const topLevels = (tree: Tree): Branches => ({ open: new Set(tree.roots), pin: null });

export function changeBranches(state: Branches, action: BranchAction): Branches {
  switch (action.type) {
    case "toggle": {
      const open = new Set(state.open);
      if (!open.delete(action.pin.id)) open.add(action.pin.id);
      return { open, pin: action.pin };
    }
    case "reveal": {
      if (action.ids.every((id) => state.open.has(id))) return state;
      return { ...state, open: new Set([...state.open, ...action.ids]) };
    }
    case "pin":
      return { ...state, pin: action.pin };
    case "expand-all":
      return { open: new Set([...action.tree.byId.keys()].filter((id) => action.tree.directCount(id) > 0)), pin: null };
    case "collapse-all":
      return topLevels(action.tree);
  }
}
