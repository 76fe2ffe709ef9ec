import type { Scenario } from "./scenario.ts";

export const badDay: Scenario = {
  title: "A bad day of Personio's: errors, hang-ups, pages cut in half",
  steps: () => [
    { after: 2, say: "Four kinds of trouble, once or twice each. The run succeeds nevertheless; its page counts the requests and the wait.", sync: true, do({ faults }) {
      faults.set({ kind: "502", times: 2 });
      faults.set({ kind: "connection-reset", times: 1 });
      faults.set({ kind: "truncated-json", times: 1 });
      faults.set({ kind: "short-page", times: 1, path: "offset=" });
    } },
    { after: 6, say: "Now every answer is 500. The run fails, says so, and is tried again after 1, 5, 15 and 60 minutes.", sync: true, do: ({ faults }) => faults.set({ kind: "500" }) },
    { after: 6, say: "It is over. One success ends the waiting.", sync: true, do: ({ faults }) => faults.clear() },
  ],
};
