import { leads, staff } from "./cast.ts";
import type { Scenario } from "./scenario.ts";

const picture = { kind: "drawn", seed: "Robin Winter", hair: "any", format: "png" } as const;

/** Monday to Friday in twelve hours' time: what most weeks are like. */
export const quietWeek: Scenario = {
  title: "A quiet week: two hires, a promotion, a move, a leaver",
  steps: () => [
    { after: 2, say: "Monday: two people start. Watch them come on the chart, one with a portrait.", sync: true, do({ company }) {
      const [lead] = leads(company, 1);
      company.hire({ firstName: "Robin", lastName: "Winter", title: "Engineer", managerId: lead?.id ?? null, picture });
      company.hire({ firstName: "Noor", lastName: "de Graaf", title: "Analyst", managerId: lead?.id ?? null });
    } },
    { after: 8, say: "Tuesday: somebody is promoted. The card's title changes, and nothing else does.", sync: true, do({ company }) {
      for (const { id, title } of staff(company, 1)) company.promote(id, `Senior ${title ?? "Colleague"}`);
    } },
    { after: 8, say: "Wednesday: nothing happens. The run finds no change and writes none.", sync: true },
    { after: 8, say: "Thursday: somebody moves to another team.", sync: true, do({ company }) {
      const [, to] = leads(company, 2);
      for (const { id } of staff(company, 2).slice(1)) company.move(id, to?.id ?? null);
    } },
    { after: 8, say: "Friday: somebody leaves, and Personio says so. The picture goes at once; History keeps the seat.", sync: true, do({ company }) {
      for (const { id } of staff(company, 3).slice(2)) company.leave(id);
    } },
  ],
};
