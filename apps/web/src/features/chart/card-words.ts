import { isolate, plainly } from "@treeline/org/text/isolate";
import type { ChartPerson } from "@treeline/org/chart/chart-person";
import { areAllPeople, type Heads } from "@treeline/org/chart/head-counts";
import { apartWords } from "@treeline/org/chart/head-words";
import type { TFunction } from "i18next";
import { languageNow } from "../../i18n/i18n.ts";
import type { Format } from "../../i18n/use-format.ts";
import { goesDeeper, inAllWords } from "./head-words.ts";

/** "7 direct, 1 vacant; 57 in all, 2 vacant": the line of a manager on a detailed card. */
export function countsOf(t: TFunction<"chart">, direct: Heads, inAll: Heads): string {
  const directly = [t("card.direct", { n: direct.people }), ...apartWords(direct, languageNow())].join(", ");
  return goesDeeper(direct, inAll) ? `${directly}${areAllPeople(direct) ? "," : ";"} ${inAllWords(t, inAll)}` : directly;
}

/** The line below a name: the title, after the first day of somebody who has yet to start. */
export const titleOf = ({ t, format }: { t: TFunction<"chart">; format: Format }, { title, arriving = null }: Pick<ChartPerson, "title" | "arriving">) =>
  arriving === null ? title : [t("card.arriving", { day: format.day(arriving) }), title === null ? null : plainly(isolate(title))].filter((part) => part !== null).join(" · ");
