import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";

export type Check = inferOutput<typeof trpc.connection.check>;

export interface Verdict {
  tone: "good" | "warn" | "bad";
  title: string;
  /** What it means and what to do, a sentence each. */
  advice: string[];
}

const list = (labels: readonly string[]) => new Intl.ListFormat("en-GB").format(labels);

/** What follows from a check. */
export function verdictOf({ attributes, canImport }: Check): Verdict {
  const labels = (state: Check["attributes"][number]["state"]) => attributes.filter((attribute) => attribute.state === state).map(({ label }) => label);
  const missing = labels("missing");
  const excess = labels("excess");
  const untick = excess.length === 0 ? [] : [`It can also read ${excess.length === 1 ? `${list(excess)}, which` : `${excess.length} attributes that`} Treeline never asks for. Untick ${excess.length === 1 ? "it" : "them"} in Personio to be on the safe side.`];
  if (!canImport) {
    return {
      tone: "bad",
      title: "Treeline can't import without names.",
      advice: ["In Personio, open the integration, tick First name and Last name under Readable employee attributes, choose Update, and submit again.", ...untick],
    };
  }
  if (missing.length === 0 && excess.length === 0) return { tone: "good", title: "Everything is ready.", advice: ["This credential can read what Treeline needs, and nothing else."] };
  if (missing.length === 0) return { tone: "warn", title: "Everything needed is ready.", advice: untick };
  const tree = missing.includes("Supervisor") ? "; the next sync builds the tree" : "; the next sync brings it in";
  return {
    tone: "warn",
    title: missing.length === 1 ? "One thing is missing." : `${missing.length} things are missing.`,
    advice: [`You can import now and tick ${list(missing)} in Personio later${tree}.`, ...untick],
  };
}
