import type { Scenario } from "./scenario.ts";

export const noAttributeList: Scenario = {
  title: "No list of attributes: 403 there, while employees can be read",
  steps: () => [
    { after: 2, say: "Personio refuses the list of attributes alone. The run succeeds: what rows carry tells what can be read. Connecting works too, and says that Treeline can't tell what else the credential reads.", sync: true, do: ({ faults }) => faults.set({ kind: "attributes-403" }) },
    { after: 6, say: "The list is back. Nothing changes.", sync: true, do: ({ faults }) => faults.clear("attributes-403") },
  ],
};
