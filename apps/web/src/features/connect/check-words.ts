import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";
import type { Format } from "../../i18n/use-format.ts";

export type Check = inferOutput<typeof trpc.connection.check>;

type Attribute = Check["attributes"][number];

/** The attributes in the order of what needs a look: what does harm in the wrong hands first, what is as it should be last. */
export function groupsOf({ attributes }: Pick<Check, "attributes">): Record<"sensitive" | "missing" | "unknown" | "ordinary" | "ready", Attribute[]> {
  const excess = (sensitivity: Attribute["sensitivity"]) => attributes.filter((one) => one.state === "excess" && (one.sensitivity ?? "unknown") === sensitivity);
  const all = (state: Attribute["state"]) => attributes.filter((one) => one.state === state);
  return { sensitive: excess("sensitive"), missing: all("missing"), unknown: excess("unknown"), ordinary: excess("ordinary"), ready: all("ready") };
}

export interface Verdict {
  tone: "good" | "warn" | "bad";
  title: string;
  /** What it means and what to do, a sentence each. */
  advice: string[];
}

/** What follows from a check. */
export function verdictOf(t: TFunction<"connect">, format: Pick<Format, "list">, { attributes, canImport, excessKnown }: Check): Verdict {
  const all = (state: Attribute["state"]) => attributes.filter((attribute) => attribute.state === state);
  const [missing, excess] = [all("missing"), all("excess")];
  const [first] = excess;
  const sensitive = groupsOf({ attributes }).sensitive.length;
  const untick = sensitive > 0 ? [t("verdict.untickSensitive", { count: excess.length, sensitive })] : first ? [t("verdict.untick", { count: excess.length, label: first.label })] : excessKnown ? [] : [t("verdict.excessUnknown")];
  if (!canImport) return { tone: "bad", title: t("verdict.namesTitle"), advice: [t("verdict.names"), ...untick] };
  if (missing.length === 0 && untick.length === 0) return { tone: "good", title: t("verdict.allTitle"), advice: [t("verdict.all")] };
  if (missing.length === 0) return { tone: "warn", title: t("verdict.neededTitle"), advice: untick };
  const labels = format.list(missing.map(({ label }) => label));
  const later = missing.some(({ key }) => key === "supervisor") ? t("verdict.tree", { labels }) : t("verdict.later", { labels });
  return { tone: "warn", title: t("verdict.missingTitle", { count: missing.length }), advice: [later, ...untick] };
}
