import type { Scenario } from "./scenario.ts";

export const hiddenRows: Scenario = {
  title: "Hidden rows: people are missing inside their page, and the total counts them",
  steps: () => [
    { after: 2, say: "Some people are no longer listed, but Personio counts them still. The run waits for a member, however few they are: nobody leaves silently.", sync: true, do: ({ faults }) => faults.set({ kind: "hidden-rows" }) },
    { after: 6, say: "They are listed again. The run succeeds and takes the waiting one's place.", sync: true, do: ({ faults }) => faults.clear("hidden-rows") },
  ],
};
