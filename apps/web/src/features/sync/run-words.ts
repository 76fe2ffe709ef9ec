import { isolate } from "@treeline/org/text/isolate";
import { IconAlertTriangle, IconCheck, IconClockPause, IconLoader2, IconPlayerStop, IconX, type Icon } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { TFunction } from "i18next";
import type { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";

export type Run = inferOutput<typeof trpc.sync.get>;

type T = TFunction<"sync">;

/** Beside a state's word a sign, so that colour is never alone. */
export const RUN_SIGNS: Record<Run["state"], { Icon: Icon; tone: string; wash: string }> = {
  queued: { Icon: IconLoader2, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
  running: { Icon: IconLoader2, tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  succeeded: { Icon: IconCheck, tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  held: { Icon: IconClockPause, tone: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  failed: { Icon: IconAlertTriangle, tone: "var(--tl-bad)", wash: "var(--tl-bad-soft)" },
  discarded: { Icon: IconX, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
  cancelled: { Icon: IconPlayerStop, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
};

/** "3 joined, 1 left"; null where nothing had changed. */
export function countsInWords(t: T, counts: Pick<NonNullable<Run["counts"]>, "joined" | "changed" | "left">): string | null {
  const told = (["joined", "changed", "left"] as const).filter((sort) => counts[sort] > 0);
  return told.length === 0 ? null : told.map((sort) => t(`counts.${sort}`, { n: counts[sort] })).join(", ");
}

const nameOf = (t: T, by: string | null) => (by === null ? t("formerMember") : isolate(by));

/** What came of it, in a sentence or less. */
export function outcome(t: T, { state, counts, error, reasons, step, supersededBy, decidedBy }: Run): string {
  if (state === "failed") return error?.message ?? t("outcome.failed");
  if (state === "held") return reasons[0]?.message ?? t("nothingChanged");
  if (state === "discarded" && reasons.some(({ kind }) => kind === "disconnected")) return t("outcome.disconnected");
  if (state === "discarded") return supersededBy ? t("outcome.superseded") : t("outcome.discarded", { who: nameOf(t, decidedBy) });
  if (state === "cancelled") return t("outcome.cancelled", { who: nameOf(t, decidedBy) });
  if (state === "queued") return t("outcome.queued");
  if (state === "running") return t(step === "plan" || step === "apply" ? "outcome.writing" : "outcome.reading");
  const words = counts ? (countsInWords(t, counts) ?? t("counts.none")) : t("outcome.done");
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** A run's state in a word or two. Viewers can't review, so a held one is called otherwise. */
export const stateOf = (t: T, { state }: Pick<Run, "state">, mayDecide: boolean): string => t(state === "held" && !mayDecide ? "onHold" : `state.${state}`);

/** The run's page in a title: "Sync succeeded: 3 joined, 1 left". */
export function titleOf(t: T, { state, counts, supersededBy }: Run, mayDecide: boolean): string {
  if (state === "held") return t(mayDecide ? "state.held" : "title.heldViewer");
  if (state === "discarded") return t(supersededBy ? "title.superseded" : "title.discarded");
  if (state === "succeeded" && counts) return t("title.succeededWith", { counts: countsInWords(t, counts) ?? t("counts.none") });
  return t(`title.${state}`);
}

/** Who or what started it. */
export function startedBy(t: T, { trigger, triggeredBy }: Run): string {
  switch (trigger) {
    case "set-up":
      return triggeredBy === null ? t("startedBy.setUp") : t("startedBy.setUpBy", { who: isolate(triggeredBy) });
    case "button":
      return t("startedBy.button", { who: nameOf(t, triggeredBy) });
    case "follow-up":
      return t("startedBy.followUp", { who: nameOf(t, triggeredBy) });
    case "schedule":
    case "retry":
      return t(`startedBy.${trigger}`);
  }
}

/** Neither it nor its pictures go on. */
export const isOver = (run: Run) => !isUnderWay(run) && run.pictures.done + run.pictures.failed >= run.pictures.total;

/** "under 0.1 s", "0.4 s", "12 s", "2 min 5 s" */
export function duration(t: T, ms: number): string {
  if (ms < 50) return t("duration.under", { s: 0.1 });
  if (ms < 10_000) return t("duration.tenths", { s: ms / 1000 });
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? t("duration.seconds", { s: seconds }) : t("duration.minutes", { min: Math.floor(seconds / 60), s: seconds % 60 });
}
