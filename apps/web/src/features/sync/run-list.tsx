import { Text, ThemeIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { When } from "../../ui/when.tsx";
import classes from "./run-list.module.css";
import { outcome, RUN_STATES, startedBy, type Run } from "./run-words.ts";

/** Runs, newest first, each leading to its page. */
export function RunList({ organizationId, runs }: { organizationId: string; runs: readonly Run[] }) {
  return (
    <ul className={classes.list}>
      {runs.map((run) => {
        const { label, Icon, tone, wash } = RUN_STATES[run.state];
        return (
          <li key={run.id}>
            <Link to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} className={classes.row}>
              <ThemeIcon size={28} bg={wash} c={tone}><Icon size={16} aria-hidden /></ThemeIcon>
              <span className={classes.words}>
                <Text span size="sm" display="block"><b className={classes.lead}>{label}</b>{" "}<Text span inherit>{outcome(run)}</Text></Text>
                <Text span size="xs" c="dimmed" display="block">{startedBy(run)}</Text>
              </span>
              <Text span size="sm" c="dimmed" ta="right" className={classes.when ?? ""}><When at={run.finishedAt ?? run.startedAt ?? run.queuedAt} /></Text>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
