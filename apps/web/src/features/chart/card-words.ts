import type { ChartPerson } from "@treeline/org/chart/chart-person";
import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format.ts";
import { counted } from "./counted.ts";

/** "7 direct, 57 in all": the line of a manager on a detailed card. */
export const countsOf = (t: TFunction<"chart">, direct: number, total: number) =>
  [t("card.direct", { n: direct }), total > direct && counted(t, "reports.inAll", total)].filter(Boolean).join(", ");

/** The line below a name: the title, after the first day of somebody who has yet to start. */
export const titleOf = ({ t, format }: { t: TFunction<"chart">; format: Format }, { title, arriving = null }: Pick<ChartPerson, "title" | "arriving">) =>
  arriving === null ? title : [t("card.arriving", { day: format.day(arriving) }), title].filter((part) => part !== null).join(" · ");
