import type { Scenario } from "./scenario.ts";

export const proxy: Scenario = {
  title: "A proxy in between: pages with 403 in Personio's place",
  steps: () => [
    { after: 2, say: "A proxy answers the token request with a page and 403. The run fails as not reachable; nothing pauses, and nobody is told that the credential is refused.", sync: true, do: ({ faults }) => faults.set({ kind: "html-403", path: "/v1/auth" }) },
    { after: 6, say: "Now the proxy lets the token request through and refuses the list. It fails the same way: no right is said to be missing.", sync: true, do({ faults }) {
      faults.clear("html-403");
      faults.set({ kind: "html-403" });
    } },
    { after: 6, say: "The proxy is out of the way. The run succeeds.", sync: true, do: ({ faults }) => faults.clear("html-403") },
  ],
};
