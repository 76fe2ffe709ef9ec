import { areAllPeople, type Heads } from "@treeline/org/chart/head-counts";
import { apartWords, headWords } from "@treeline/org/chart/head-words";
import type { TFunction } from "i18next";
import { languageNow } from "../../i18n/i18n.ts";
import type { Format } from "../../i18n/use-format.ts";
import { counted } from "./counted.ts";

const apart = (words: string, heads: Heads): string => (areAllPeople(heads) ? words : [words, ...apartWords(heads, languageNow())].join(", "));

/** "7 direct reports, 1 vacant" */
export const directWords = (t: TFunction<"chart">, direct: Heads): string => apart(counted(t, "reports.direct", direct.people), direct);

/** "57 in all, 2 vacant" */
export const inAllWords = (t: TFunction<"chart">, inAll: Heads): string => apart(counted(t, "reports.inAll", inAll.people), inAll);

/** On a phone's row: "7 reports, 1 vacant". */
export const reportWords = (t: TFunction<"chart">, direct: Heads): string => apart(t("list.reports", { count: direct.people }), direct);

/** On the pill: "7", or "7, 1 vacant". */
export const pillWords = (format: Format, direct: Heads): string => (areAllPeople(direct) ? format.number(direct.people) : headWords(direct, languageNow()));

/** What a pill's button says aloud of the direct reports; holds the pill's own words, as speech input needs. */
export const spokenPillWords = (t: TFunction<"chart">, format: Format, direct: Heads): string =>
  areAllPeople(direct) ? directWords(t, direct) : t("reports.onPill", { heads: pillWords(format, direct) });

/** Whether more seats are below than the direct ones. */
export const goesDeeper = (direct: Heads, inAll: Heads): boolean => inAll.people + inAll.vacant + inAll.arriving > direct.people + direct.vacant + direct.arriving;
