import { Text, ThemeIcon } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { When } from "../../ui/when.tsx";
import classes from "./run-list.module.css";
import { outcome, RUN_SIGNS, startedBy, stateOf, type Run } from "./run-words.ts";
import { useSyncState } from "./use-sync-state.ts";
import { Said } from "../../ui/named.tsx";

/** Runs, newest first, each leading to its page. */
export function RunList({ organizationId, runs }: { organizationId: string; runs: readonly Run[] }) {
  const { t } = useTranslation("sync");
  const mayDecide = useSyncState(organizationId)?.mayAct ?? false;
  return (
    <ul className={classes.list}>
      {runs.map((run) => {
        const { Icon, tone, wash } = RUN_SIGNS[run.state];
        return (
          <li key={run.id}>
            <Link to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} className={classes.row}>
              <ThemeIcon size={28} bg={wash} c={tone}><Icon size={16} aria-hidden /></ThemeIcon>
              <span className={classes.words}>
                <Text span size="sm" display="block"><b className={classes.lead}>{stateOf(t, run, mayDecide)}</b>{" "}<Text span inherit><Said>{outcome(t, run)}</Said></Text></Text>
                <Text span size="xs" c="dimmed" display="block"><Said>{startedBy(t, run)}</Said></Text>
              </span>
              <Text span size="sm" c="dimmed" className={classes.when ?? ""}><When at={run.finishedAt ?? run.startedAt ?? run.queuedAt} /></Text>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
