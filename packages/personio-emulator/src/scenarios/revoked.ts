import type { Scenario } from "./scenario.ts";

export const revoked: Scenario = {
  title: "A revoked credential: Personio refuses client id and secret",
  steps: () => [
    { after: 2, say: "Personio refuses the credential. The schedule pauses, owners and admins get one mail, the chart stays.", sync: true, do({ faults }) {
      faults.set({ kind: "wrong-secret" });
      faults.set({ kind: "token-expired" });
    } },
    { after: 6, say: "Again, by the button: it fails the same way, and no second mail goes out.", sync: true },
    { after: 6, say: "The credential is good again. One success takes the schedule up.", sync: true, do({ faults }) {
      faults.clear("wrong-secret");
      faults.clear("token-expired");
    } },
  ],
};
