import { divisions, reportsOf, required } from "./cast.ts";
import type { Scenario } from "./scenario.ts";

export const reorganisation: Scenario = {
  title: "A reorganisation: the largest division goes below the second largest",
  steps: () => {
    let moved: { id: number; managerId: number | null }[] = [];
    return [
      { after: 2, say: "The teams of the largest division now report elsewhere. So many moves at once need your review: open the run, read the sentences, press Apply.", sync: true, do({ company }) {
        const [from, to] = divisions(company);
        const largest = required(from, "division");
        const next = required(to, "second division");
        moved = reportsOf(company, largest.id).map(({ id, managerId }) => ({ id, managerId }));
        for (const { id } of moved) company.move(id, next.id);
      } },
      { after: 30, say: "It was a mistake: everybody is back. A run that still waits is superseded by this one.", sync: true, do({ company }) {
        for (const { id, managerId } of moved) company.move(id, managerId);
      } },
    ];
  },
};
