import type { Scenario } from "./scenario.ts";

export const totalAbove: Scenario = {
  title: "A total that doesn't add up: Personio counts fifty more than it lists",
  steps: () => [
    { after: 2, say: "The credential is limited to some legal entities, and the total still counts all. After two equal readings the list is taken as it is, and a finding says so. Nobody leaves.", sync: true, do: ({ faults }) => faults.set({ kind: "total-above" }) },
    { after: 6, say: "The total is right again: the finding is gone.", sync: true, do: ({ faults }) => faults.clear("total-above") },
  ],
};
