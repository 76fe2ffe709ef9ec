import { seatName } from "../../i18n/seat-name.ts";
import type { Chart } from "./chart.ts";

/** Why somebody can't become a person's manager, in a few words; null when they can. */
export function refusalOf(chart: Chart, personId: string, managerId: string): string | null {
  const [row, managerRow] = [chart.rowOf(personId), chart.rowOf(managerId)];
  if (managerRow < 0) return "Is no longer on the chart";
  if (managerId === personId) return "Nobody is their own manager";
  const [manager, person] = [chart.at(managerRow), chart.find(personId)];
  const chain = chart.chainOf(managerRow);
  if (person && chain.includes(row)) {
    const direct = chain.at(-1) === row;
    return direct ? `Reports to ${seatName(person)}` : `Is in ${seatName(person)}'s team`;
  }
  if (manager.seat === "vacant") return "Nobody holds this seat";
  if (manager.hidden) return "Is hidden from the chart";
  if (person?.managerId === managerId) return "Is the manager already";
  return null;
}
