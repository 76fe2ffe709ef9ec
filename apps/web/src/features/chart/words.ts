import { isolate, plainly } from "@treeline/org/text/isolate";
import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";

/** "Ada Lovelace › Grace Hopper": the managers of a row, from the top. */
export const pathOf = (chart: Chart, row: number) => chart.chainOf(row).map((above) => plainly(isolate(seatName(chart.at(above))))).join(" › ");
