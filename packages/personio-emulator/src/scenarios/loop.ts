import { leads, reportsOf, required } from "./cast.ts";
import type { Scenario } from "./scenario.ts";

export const loop: Scenario = {
  title: "A loop: a manager is made to report to one of their own people",
  steps: () => {
    let before: { id: number; managerId: number | null } | null = null;
    return [
      { after: 2, say: "A manager now reports to one of their reports. The chart keeps the manager where they were; the finding names both.", sync: true, do({ company }) {
        const lead = required(leads(company, 1)[0], "manager");
        before = { id: lead.id, managerId: lead.managerId };
        company.move(lead.id, required(reportsOf(company, lead.id)[0], "report").id);
      } },
      { after: 10, say: "It is put right in Personio. The finding leaves the list by itself.", sync: true, do({ company }) {
        if (before) company.move(before.id, before.managerId);
      } },
    ];
  },
};
