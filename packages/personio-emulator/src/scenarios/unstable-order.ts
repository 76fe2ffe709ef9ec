import type { Scenario } from "./scenario.ts";

export const unstableOrder: Scenario = {
  title: "An order that changes: each page comes from another order of the list",
  steps: () => [
    { after: 2, say: "People come twice or not at all. Treeline reads until it has seen as many as the total says; the run succeeds and changes nothing.", sync: true, do: ({ faults }) => faults.set({ kind: "unstable-order" }) },
    { after: 6, say: "The order is stable again: one reading is enough, as the count of requests on the run's page shows.", sync: true, do: ({ faults }) => faults.clear("unstable-order") },
  ],
};
