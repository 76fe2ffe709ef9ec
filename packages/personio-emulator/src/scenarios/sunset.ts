import type { Scenario } from "./scenario.ts";

export const sunset: Scenario = {
  title: "An announced end: Deprecation and Sunset headers",
  steps: () => [
    { after: 2, say: "Personio announces the end of v1 in its headers. The run succeeds, and the log tells operators, a line for each address.", sync: true, do: ({ faults }) => faults.set({ kind: "sunset" }) },
    { after: 6, say: "Once more: the log says nothing new.", sync: true },
    { after: 2, say: "The headers are gone.", sync: true, do: ({ faults }) => faults.clear("sunset") },
  ],
};
