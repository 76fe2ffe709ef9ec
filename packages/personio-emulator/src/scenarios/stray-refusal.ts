import type { Scenario } from "./scenario.ts";

export const strayRefusal: Scenario = {
  title: "A stray refusal: 401 on the token request, though the credential is right",
  steps: () => [
    { after: 2, say: "Personio answers one token request with 401. Treeline asks once more, and the run succeeds.", sync: true, do: ({ faults }) => faults.set({ kind: "auth-401", times: 1 }) },
    { after: 6, say: "Nothing stays of it: the next run asks once.", sync: true, do: ({ faults }) => faults.clear("auth-401") },
  ],
};
