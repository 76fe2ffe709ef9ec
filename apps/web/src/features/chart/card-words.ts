import type { TFunction } from "i18next";

/** "7 direct, 57 in all": the line of a manager on a detailed card. */
export const countsOf = (t: TFunction<"chart">, direct: number, total: number) =>
  [t("card.direct", { n: direct }), total > direct && t("reports.inAll", { n: total })].filter(Boolean).join(", ");
