import type { Chart } from "./chart.ts";

/** Where an arrow key leads from a card: up to the manager, down to the first report, aside to the next colleague. */
export function neighbourOf(chart: Chart, row: number, key: string): number | undefined {
  const manager = chart.forest.parent[row] ?? -1;
  const team = manager < 0 ? chart.forest.roots : chart.reportsOf(manager);
  const place = team.indexOf(row);
  switch (key) {
    case "ArrowUp":
      return manager < 0 ? undefined : manager;
    case "ArrowDown":
      return chart.reportsOf(row)[0];
    case "ArrowLeft":
      return place > 0 ? team[place - 1] : undefined;
    case "ArrowRight":
      return place >= 0 ? team[place + 1] : undefined;
    default:
      return undefined;
  }
}
