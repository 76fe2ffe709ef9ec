import { isolate } from "@treeline/org/text/isolate";
import type { TFunction } from "i18next";
import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";

/** Why somebody can't become a person's manager, in a few words; null when they can. */
export function refusalOf(t: TFunction<"chart">, chart: Chart, personId: string, managerId: string): string | null {
  const [row, managerRow] = [chart.rowOf(personId), chart.rowOf(managerId)];
  if (managerRow < 0) return t("refusal.gone");
  if (managerId === personId) return t("refusal.self");
  const [manager, person] = [chart.at(managerRow), chart.find(personId)];
  const chain = chart.chainOf(managerRow);
  if (person && chain.includes(row)) {
    const direct = chain.at(-1) === row;
    const name = isolate(seatName(person));
    return direct ? t("refusal.reportsTo", { name }) : t("refusal.inTeam", { name });
  }
  if (manager.seat === "vacant") return t("refusal.vacant");
  if (manager.arriving) return t("refusal.arriving");
  if (manager.hidden) return t("refusal.hidden");
  if (person?.managerId === managerId) return t("refusal.already");
  return null;
}
