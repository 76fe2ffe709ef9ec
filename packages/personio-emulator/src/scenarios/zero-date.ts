import { required, staff } from "./cast.ts";
import type { Scenario } from "./scenario.ts";

export const zeroDate: Scenario = {
  title: "A zero date: 0000-00-00 as somebody's last day",
  steps: () => {
    let id = 0;
    return [
      { after: 2, say: "One record has 0000-00-00 as termination date. The person stays, and the record is reported under what to fix in Personio.", sync: true, do({ company }) {
        const one = required(staff(company, 1)[0], "member of staff");
        id = one.id;
        company.update(id, { raw: { termination_date: "0000-00-00T00:00:00+00:00" } });
      } },
      { after: 6, say: "The date is put right, and the report is closed.", sync: true, do: ({ company }) => company.update(id, { raw: {} }) },
    ];
  },
};
