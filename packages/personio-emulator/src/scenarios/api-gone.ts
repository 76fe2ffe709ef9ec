import type { Scenario } from "./scenario.ts";

export const apiGone: Scenario = {
  title: "An API that is gone: 404, then 410, then a redirect to another host",
  steps: () => [
    { after: 2, say: "All of v1 answers 404. After a second look the run fails with words of its own; the schedule goes on, and a line for operators is in the log.", sync: true, do: ({ faults }) => faults.set({ kind: "v1-404" }) },
    { after: 6, say: "Now it answers 410. The same.", sync: true, do({ faults }) {
      faults.clear("v1-404");
      faults.set({ kind: "v1-410" });
    } },
    { after: 6, say: "Now it sends to another host. Neither the secret nor the token goes there; the run fails the same way.", sync: true, do({ faults }) {
      faults.clear("v1-410");
      faults.set({ kind: "redirect" });
    } },
    { after: 6, say: "v1 is back. The run succeeds, and owners and admins are told so, since three failures were mailed.", sync: true, do: ({ faults }) => faults.clear("redirect") },
  ],
};
