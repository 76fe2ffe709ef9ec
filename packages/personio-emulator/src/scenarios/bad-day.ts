import type { Scenario } from "./scenario.ts";

export const badDay: Scenario = {
  title: "A bad day of Personio's: errors, a hang-up, half a page",
  steps: () => [
    { after: 2, say: "Two 502s, a hang-up, half a page. The run succeeds nevertheless; its page counts the requests and the wait.", sync: true, do({ faults }) {
      faults.set({ kind: "502", times: 2, path: "attributes" });
      faults.set({ kind: "connection-reset", times: 1, path: "limit=100&offset=0" });
      faults.set({ kind: "short-page", times: 1, path: "limit=100&offset=0" });
    } },
    { after: 6, say: "Now every answer is 500. The run fails, says so, and is tried again after 1, 5, 15 and 60 minutes.", sync: true, do: ({ faults }) => faults.set({ kind: "500" }) },
    { after: 6, say: "It is over. One success ends the waiting.", sync: true, do: ({ faults }) => faults.clear() },
  ],
};
