import { IconAlertTriangle, IconCheck, IconClockPause, IconLoader2, IconX, type Icon } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";

export type Run = inferOutput<typeof trpc.sync.get>;

/** Every state in words, with a sign so that colour is never alone. */
export const RUN_STATES: Record<Run["state"], { label: string; Icon: Icon; tone: string; wash: string }> = {
  queued: { label: "Waiting to start", Icon: IconLoader2, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
  running: { label: "Under way", Icon: IconLoader2, tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  succeeded: { label: "Synced", Icon: IconCheck, tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  held: { label: "Needs your review", Icon: IconClockPause, tone: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  failed: { label: "Failed", Icon: IconAlertTriangle, tone: "var(--tl-bad)", wash: "var(--tl-bad-soft)" },
  discarded: { label: "Discarded", Icon: IconX, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
};

/** "3 joined, 1 left", or that nothing had changed. */
function countsInWords({ joined, changed, left }: NonNullable<Run["counts"]>): string {
  const told = [[joined, "joined"], [changed, "changed"], [left, "left"]] as const;
  return told.filter(([n]) => n > 0).map(([n, word]) => `${n.toLocaleString()} ${word}`).join(", ") || "nothing had changed";
}

/** What came of it, in a sentence or less. */
export function outcome({ state, counts, error, reasons, step, supersededBy, decidedBy }: Run): string {
  if (state === "failed") return error?.message ?? "The chart stayed as it was.";
  if (state === "held") return reasons[0]?.message ?? "Nothing was changed.";
  if (state === "discarded") return supersededBy ? "A newer sync took its place." : `${decidedBy ?? "Somebody"} discarded it.`;
  if (state === "queued") return "It starts as soon as a worker is free.";
  if (state === "running") return step === "plan" || step === "apply" ? "Writing the chart." : "Reading Personio.";
  const words = counts ? countsInWords(counts) : "done";
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** The run's page in a title: "Sync succeeded: 3 joined, 1 left". */
export function titleOf({ state, counts, supersededBy }: Run): string {
  switch (state) {
    case "queued":
      return "This sync is waiting to start";
    case "running":
      return "This sync is under way";
    case "succeeded":
      return counts ? `Sync succeeded: ${countsInWords(counts)}` : "Sync succeeded";
    case "held":
      return "Needs your review";
    case "failed":
      return "This sync failed";
    case "discarded":
      return supersededBy ? "A newer sync took this one's place" : "This sync was discarded";
  }
}

/** Who or what started it. */
export function startedBy({ trigger, triggeredBy }: Run): string {
  switch (trigger) {
    case "set-up":
      return triggeredBy ? `Set-up by ${triggeredBy}` : "Set-up";
    case "button":
      return `${triggeredBy ?? "Somebody"} pressed Sync`;
    case "follow-up":
      return `${triggeredBy ?? "Somebody"} pressed Sync during another run`;
    case "schedule":
      return "Schedule";
    case "retry":
      return "Another try after a failure";
  }
}

/** Why a run is held; the other reasons are notices of what was left as it was. */
export const holds = ({ reasons }: Run) => reasons.filter(({ kind }) => kind !== "lost-key");
export const notices = ({ reasons }: Run) => reasons.filter(({ kind }) => kind === "lost-key");

/** What a held run passed, by the lines that it counts: how many, and the most that passes without a member. */
export function passedBy(run: Run): Partial<Record<"left" | "moved" | "changed" | "joined", { count: number; limit: number }>> {
  const of = (...kinds: string[]) => {
    const reason = holds(run).find(({ kind }) => kinds.includes(kind));
    return reason?.limit === undefined ? null : { count: reason.count ?? 0, limit: reason.limit };
  };
  const [left, moved, changed, joined] = [of("leaves", "unsaid-leaves"), of("moves"), of("emptied"), of("joins")];
  return { ...(left && { left }), ...(moved && { moved }), ...(changed && { changed }), ...(joined && { joined }) };
}

/** A member applied it, and Personio had changed in between. */
export const isHeldAgain = (run: Run) => run.state === "held" && run.reasons.some(({ kind }) => kind === "beyond-approved");

/** Neither it nor its pictures go on. */
export const isOver = (run: Run) => !isUnderWay(run) && run.pictures.done + run.pictures.failed >= run.pictures.total;

/** "under 0.1 s", "0.4 s", "12 s", "2 min 5 s" */
export function duration(ms: number): string {
  if (ms < 50) return "under 0.1 s";
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
