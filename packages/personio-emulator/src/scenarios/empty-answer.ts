import type { Scenario } from "./scenario.ts";

export const emptyAnswer: Scenario = {
  title: "An empty answer: Personio lists nobody",
  steps: () => [
    { after: 2, say: "Personio answers with an empty list. The run fails after three readings, and the chart stays as it is.", sync: true, do: ({ faults }) => faults.set({ kind: "empty-list" }) },
    { after: 6, say: "Personio is itself again. The run succeeds and changes nothing.", sync: true, do: ({ faults }) => faults.clear("empty-list") },
  ],
};
