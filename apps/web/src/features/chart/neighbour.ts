import type { Tree } from "@treeline/org/chart/tree";

/** Where an arrow key leads from a card: up to the manager, down to the first report, aside to the next colleague. */
export function neighbourOf(tree: Tree, id: string, key: string): string | undefined {
  const manager = tree.chainOf(id).at(-1);
  const team = manager === undefined ? tree.roots : tree.reportsOf(manager);
  const place = team.indexOf(id);
  switch (key) {
    case "ArrowUp":
      return manager;
    case "ArrowDown":
      return tree.reportsOf(id)[0];
    case "ArrowLeft":
      return place > 0 ? team[place - 1] : undefined;
    case "ArrowRight":
      return place >= 0 ? team[place + 1] : undefined;
    default:
      return undefined;
  }
}
