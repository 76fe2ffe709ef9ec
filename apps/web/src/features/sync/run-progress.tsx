import { Group, Loader, Progress, Stack, Text, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCircleDashed } from "@tabler/icons-react";
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

const plural = (n: number, one: string, many: string) => `${n.toLocaleString()} ${n === 1 ? one : many}`;

function readNote({ progress: { done, total }, counts }: Run, phase: Phase): string {
  if (phase === "waiting") return "";
  if (phase === "done") return plural(counts?.read ?? total ?? done, "person", "people");
  if (total === null) return done === 0 ? "" : plural(done, "person", "people");
  return `${done.toLocaleString()} of ${plural(total, "person", "people")}`;
}

/** The steps of a run, the present one with a bar where its length is known. */
export function RunProgress({ run }: { run: Run }) {
  const { progress, pictures } = run;
  const read = phaseOf(run, "read");
  const plan = phaseOf(run, "plan");
  const apply = phaseOf(run, "apply");
  const fetched = pictures.done + pictures.failed;
  const picturing = picturesPhase(run);
  return (
    <Stack gap="md">
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: "none" }}>
        <Step label="Read Personio" phase={read} note={readNote(run, read)} share={progress.total ? progress.done / progress.total : null} />
        <Step label="Compare with the chart" phase={plan} note="" share={null} />
        <Step label="Write the chart" phase={apply} note={apply === "done" ? outcome(run) : ""} share={null} />
        <Step
          label="Fetch pictures"
          phase={picturing}
          note={picturing === "waiting" ? "" : pictures.total === 0 ? "None to fetch" : `${fetched.toLocaleString()} of ${pictures.total.toLocaleString()}`}
          share={pictures.total > 0 ? fetched / pictures.total : null}
        />
      </Stack>
      <VisuallyHidden role="status">{spoken(run, read, apply, picturing)}</VisuallyHidden>
    </Stack>
  );
}

/** Changes once a step, so that a screen reader is not told every number. */
function spoken(run: Run, read: Phase, apply: Phase, pictures: Phase): string {
  if (run.state === "failed") return "The sync failed.";
  if (run.state === "held") return "The sync needs your review.";
  if (pictures === "done") return "Everything is imported.";
  if (apply === "done") return "The chart is ready. Pictures are being fetched.";
  if (read === "done") return "Everybody is read. The chart is being written.";
  return read === "going" ? "Reading Personio." : "Waiting to start.";
}

const SAID: Record<Phase, string> = { waiting: "Not yet", going: "Going on", done: "Done" };

function Step({ label, phase, note, share }: { label: string; phase: Phase; note: string; share: number | null }) {
  return (
    <li>
      <Group gap="sm" wrap="nowrap">
        {phase === "done" && <ThemeIcon size={22} radius="50%" bg="var(--tl-accent-soft)" c="var(--tl-accent)"><IconCheck size={14} stroke={2.5} aria-hidden /></ThemeIcon>}
        {phase === "going" && <Loader size={22} aria-hidden />}
        {phase === "waiting" && <ThemeIcon size={22} radius="50%" variant="transparent" c="var(--tl-line)"><IconCircleDashed size={20} aria-hidden /></ThemeIcon>}
        <Text fw={phase === "going" ? 600 : 400} {...(phase === "waiting" && { c: "dimmed" })}>{label}</Text>
        <VisuallyHidden>{SAID[phase]}</VisuallyHidden>
        <Text size="sm" c="dimmed" ml="auto" className="tabular">{note}</Text>
      </Group>
      {phase === "going" && share !== null && <Progress mt={8} ml={34} value={share * 100} size="sm" aria-label={label} />}
    </li>
  );
}
