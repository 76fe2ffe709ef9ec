import type { Employee } from "../company.ts";
import { staff } from "./cast.ts";
import type { Scenario } from "./scenario.ts";

export const leavers: Scenario = {
  title: "Too many leavers: a fifth of the company is no longer listed",
  steps: () => {
    let gone: Employee[] = [];
    return [
      { after: 2, say: "Records vanish, and Personio says of nobody that they left. That needs your review; nobody is taken off the chart.", sync: true, do({ company }) {
        gone = staff(company, Math.ceil(company.all().length / 5)).map((one) => ({ ...one }));
        for (const { id } of gone) company.remove(id);
      } },
      { after: 20, say: "They are listed again. The waiting run is superseded, and this one finds nothing to change.", sync: true, do({ company }) {
        for (const one of gone) company.hire(one);
      } },
    ];
  },
};
