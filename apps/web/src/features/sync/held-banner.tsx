import { Alert, Text } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { ButtonLink } from "../../ui/link.tsx";
import classes from "./held-banner.module.css";
import { holds, RUN_STATES, type Run } from "./run-words.ts";

/** A run waits for a decision; the chart is as it was. */
export function HeldBanner({ organizationId, run }: { organizationId: string; run: Run }) {
  const { tone, wash, label } = RUN_STATES.held;
  return (
    <Alert role="status" variant="light" bg={wash} radius={10} icon={<IconClockPause aria-hidden />} title={label} styles={{ title: { color: tone }, icon: { color: tone } }}>
      <div className={classes.row}>
        <Text size="sm" c="var(--mantine-color-text)">
          {holds(run)[0]?.message} {run.partly ? "Only the moves wait until you decide." : "Nothing is changed until you decide."}
        </Text>
        <ButtonLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} size="sm">Review</ButtonLink>
      </div>
    </Alert>
  );
}
