import type { Scenario } from "./scenario.ts";

const ALL = ["first_name", "last_name", "preferred_name", "email", "position", "supervisor", "hire_date", "profile_picture", "status", "termination_date"];

export const lostSupervisor: Scenario = {
  title: "A lost attribute: somebody unticks Supervisor in Personio",
  steps: () => {
    const before = new Map<string, readonly string[] | undefined>();
    return [
      { after: 2, say: "The credential can't read Supervisor any more. Nobody loses their place: managers are frozen, and the run says so.", sync: true, do({ credentials }) {
        for (const [index, credential] of credentials.entries()) {
          before.set(credential.clientId, credential.attributes);
          credentials[index] = { ...credential, attributes: (credential.attributes ?? ALL).filter((key) => key !== "supervisor") };
        }
      } },
      { after: 10, say: "Supervisor is ticked again: managers follow Personio as before.", sync: true, do({ credentials }) {
        for (const [index, { attributes: _, ...credential }] of credentials.entries()) {
          const attributes = before.get(credential.clientId);
          credentials[index] = { ...credential, ...(attributes && { attributes }) };
        }
      } },
    ];
  },
};
