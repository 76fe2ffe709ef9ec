import type { Scenario } from "./scenario.ts";

export const withdrawnRight: Scenario = {
  title: "A withdrawn right: 401 “Unauthorized Request” right after a fresh token",
  steps: () => [
    { after: 2, say: "Personio accepts the credential and refuses the list with 401. The run fails as a missing right, with both causes; the schedule goes on.", sync: true, do: ({ faults }) => faults.set({ kind: "unauthorized-request" }) },
    { after: 6, say: "The right is back. The run succeeds.", sync: true, do: ({ faults }) => faults.clear("unauthorized-request") },
  ],
};
