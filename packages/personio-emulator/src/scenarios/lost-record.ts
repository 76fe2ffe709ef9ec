import type { Scenario } from "./scenario.ts";

export const lostRecord: Scenario = {
  title: "A record that isn't found: 404 without a code for a single employee",
  steps: () => [
    { after: 2, say: "Personio answers 404 for each single employee, and lists all of them. The run changes nothing. Refresh from Personio, on any profile, says that Personio doesn't list this person any more, and changes nothing.", sync: true, do: ({ faults }) => faults.set({ kind: "record-404" }) },
    { after: 30, say: "Single employees are found again.", sync: true, do: ({ faults }) => faults.clear("record-404") },
  ],
};
