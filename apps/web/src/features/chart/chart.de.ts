import type { Words } from "../../i18n/words.ts";
import type { chart as en } from "./chart.en.ts";

export const chart: Words<typeof en> = {};
