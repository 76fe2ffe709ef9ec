import { plainly } from "@treeline/org/text/isolate";
import { Group, Loader, Progress, Stack, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { isUnderWay } from "../../run-state.ts";
import { outcome, type Run } from "./run-words.ts";

type Phase = "waiting" | "going" | "done";

const ORDER = ["read", "plan", "apply", "done"] as const;

function phaseOf(run: Run, step: "read" | "plan" | "apply"): Phase {
  if (run.state === "queued" || run.step === null) return "waiting";
  const now = ORDER.indexOf(run.step);
  const mine = ORDER.indexOf(step);
  if (now > mine) return "done";
  return now === mine && isUnderWay(run) ? "going" : "waiting";
}

function picturesPhase({ state, pictures: { total, done, failed } }: Run): Phase {
  if (state !== "succeeded") return "waiting";
  return done + failed >= total ? "done" : "going";
}

function readNote(t: TFunction<"sync">, { progress: { done, total }, counts }: Run, phase: Phase): string {
  if (phase === "waiting") return "";
  if (phase === "done") return t("records", { count: counts?.read ?? total ?? done });
  if (total === null) return done === 0 ? "" : t("records", { count: done });
  return t("step.recordsOf", { done, count: total });
}

/** The steps of a run, the present one with a bar where its length is known. */
export function RunProgress({ run }: { run: Run }) {
  const { t } = useTranslation("sync");
  const { progress, pictures } = run;
  const read = phaseOf(run, "read");
  const plan = phaseOf(run, "plan");
  const apply = phaseOf(run, "apply");
  const fetched = pictures.done + pictures.failed;
  const picturing = picturesPhase(run);
  return (
    <Stack gap="md">
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: "none" }}>
        <Step label={t("step.read")} phase={read} note={readNote(t, run, read)} share={progress.total ? progress.done / progress.total : null} />
        <Step label={t("step.plan")} phase={plan} note="" share={null} />
        <Step label={t("step.apply")} phase={apply} note={apply === "done" ? plainly(outcome(t, run)) : ""} share={null} />
        <Step
          label={t("step.pictures")}
          phase={picturing}
          note={picturing === "waiting" ? "" : pictures.total === 0 ? t("step.noPictures") : t("step.of", { done: fetched, total: pictures.total })}
          share={pictures.total > 0 ? fetched / pictures.total : null}
        />
      </Stack>
      <VisuallyHidden role="status">{t(`spoken.${spoken(run, read, apply, picturing)}`)}</VisuallyHidden>
    </Stack>
  );
}

/** Changes once a step, so that a screen reader is not told every number. */
function spoken(run: Run, read: Phase, apply: Phase, pictures: Phase) {
  if (run.state === "failed") return "failed";
  if (run.state === "held") return "held";
  if (run.state === "cancelled") return "cancelled";
  if (pictures === "done") return "imported";
  if (apply === "done") return "pictures";
  if (read === "done") return "writing";
  return read === "going" ? "reading" : "waiting";
}

function Step({ label, phase, note, share }: { label: string; phase: Phase; note: string; share: number | null }) {
  const { t } = useTranslation("sync");
  return (
    <li>
      <Group gap="sm" wrap="nowrap">
        {phase === "done" && <ThemeIcon size={22} radius="50%" bg="var(--tl-accent-soft)" c="var(--tl-accent)"><IconCheck size={14} stroke={2.5} aria-hidden /></ThemeIcon>}
        {phase === "going" && <Loader size={22} aria-hidden />}
        {phase === "waiting" && <ThemeIcon size={22} radius="50%" variant="transparent" c="var(--tl-line)"><IconCircleDashed size={20} aria-hidden /></ThemeIcon>}
        <Text fw={phase === "going" ? 600 : 400} {...(phase === "waiting" && { c: "dimmed" })}>{label}</Text>
        <VisuallyHidden>{t(`step.${phase}`)}</VisuallyHidden>
        <Text size="sm" c="dimmed" ml="auto" className="tabular">{note}</Text>
      </Group>
      {phase === "going" && share !== null && <Progress mt={8} ml={34} value={share * 100} size="sm" aria-label={label} />}
    </li>
  );
}
