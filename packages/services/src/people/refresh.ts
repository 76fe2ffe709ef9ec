import { command } from "../verb.ts";
import { aboutPerson } from "./edit-input.ts";

/** One step of reading a person again, as the page shows it. `values` is what Treeline made of Personio's answer. */
export interface RefreshStep {
  step: "read" | "mapped" | "presence" | "change";
  ok: boolean;
  text: string;
  values?: Record<string, string | null>;
}

export const refreshPerson = command({
  needs: "member",
  input: aboutPerson,
  async run(): Promise<{ steps: RefreshStep[]; changeId: string | null }> {
    return { steps: [], changeId: null };
  },
  audit: { verb: "people.refresh", subject: ({ personId }) => ({ personId }) },
});
