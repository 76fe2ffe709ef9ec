import type { Tree } from "@treeline/org/chart/tree";
import { nameOf } from "./words.ts";

/** Why somebody can't become a person's manager, in a few words; null when they can. */
export function refusalOf(tree: Tree, personId: string, managerId: string): string | null {
  const manager = tree.byId.get(managerId);
  const person = tree.byId.get(personId);
  if (!manager) return "Is no longer on the chart";
  if (managerId === personId) return "Nobody is their own manager";
  const chain = tree.chainOf(managerId);
  if (person && chain.includes(personId)) {
    const direct = chain.at(-1) === personId;
    return direct ? `Reports to ${nameOf(person)}` : `Is in ${nameOf(person)}'s team`;
  }
  if (manager.seat === "vacant") return "Nobody holds this seat";
  if (manager.hidden) return "Is hidden from the chart";
  if (person?.managerId === managerId) return "Is the manager already";
  return null;
}
