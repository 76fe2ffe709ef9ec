import type { Company, Employee } from "../company.ts";
import type { Scenario } from "./scenario.ts";

const FIRST_STRANGER = 9_000_001;
const STRANGERS = 60;

export const wrongAccount: Scenario = {
  title: "Another account: Personio answers with people nobody knows",
  steps: () => {
    let own: Employee[] = [];
    return [
      { after: 2, say: "The same address answers with another company. Everybody would leave and strangers join, so it needs your review.", sync: true, do({ company }) {
        own = empty(company);
        for (let i = 0; i < STRANGERS; i++) {
          company.hire({ id: FIRST_STRANGER + i, firstName: `Stranger ${i + 1}`, lastName: "Elsewhere", managerId: i === 0 ? null : FIRST_STRANGER + Math.floor((i - 1) / 6) });
        }
      } },
      { after: 20, say: "Your own company is back. The waiting run is superseded.", sync: true, do({ company }) {
        empty(company);
        for (const one of own) company.hire(one);
      } },
    ];
  },
};

/** Removes everybody; answers who it was. */
function empty(company: Company): Employee[] {
  const all = company.all().map((one) => ({ ...one }));
  for (const { id } of all.toReversed()) company.remove(id);
  return all;
}
