import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";

/** "Ada Lovelace › Grace Hopper": the managers of a row, from the top. */
export const pathOf = (chart: Chart, row: number) => chart.chainOf(row).map((above) => seatName(chart.at(above))).join(" › ");

export const countWords = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString()} ${n === 1 ? one : many}`;

/** "no direct reports", "1 direct report", "7 direct reports" */
export const reportsWords = (direct: number) => (direct === 0 ? "no direct reports" : countWords(direct, "direct report"));

/** Why somebody has no place, in a sentence. */
export const UNPLACED_WORDS = {
  none: "Personio has no supervisor for them, and nobody reports to them.",
  self: "Personio says that they are their own supervisor.",
  unknown: "Their supervisor is not among the people Personio lists.",
  loop: "They and their supervisor report to each other in Personio.",
  hidden: "Their manager is hidden from the chart, with nobody above.",
} as const;
