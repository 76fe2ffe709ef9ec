import { Alert, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/link.tsx";
import { isUrgent, signOf } from "./state-words.ts";
import classes from "./trouble-notice.module.css";
import { TroubleText, useTroubleTitle } from "./trouble-words.tsx";
import type { SyncState, SyncTrouble } from "./use-sync-state.ts";

export interface TroubleProps {
  organizationId: string;
  state: SyncState;
  trouble: SyncTrouble;
}

interface NoticeProps extends TroubleProps {
  /** What mends it in place of the link there, such as a button on this page. */
  action?: ReactNode;
}

/** One trouble of the sync: what it is, since when, what it means, and the way to what mends it. */
export function TroubleNotice({ organizationId, state, trouble, action }: NoticeProps) {
  const { Icon, tone, wash } = signOf(trouble.kind, state.mayAct);
  const title = useTroubleTitle(state, trouble);
  return (
    <Alert role={isUrgent(trouble.kind, state.mayAct) ? "alert" : "status"} variant="light" bg={wash} radius={10} icon={<Icon aria-hidden />} title={title} styles={{ title: { color: tone }, icon: { color: tone } }}>
      <div className={classes.row}>
        <Text size="sm" component="div" c="var(--mantine-color-text)"><TroubleText state={state} trouble={trouble} whole /></Text>
        {state.mayAct && (action === undefined ? <Mend organizationId={organizationId} state={state} trouble={trouble} /> : action)}
      </div>
    </Alert>
  );
}

/** The way to what mends it: the review, the credential, the attributes, the schedule, or what happened and what to do. */
export function Mend({ organizationId, trouble, compact = false }: TroubleProps & { compact?: boolean }) {
  const { t } = useTranslation("sync");
  const look = { size: compact ? "compact-sm" : "sm", ...(trouble.kind !== "held" && { variant: "default" }) } as const;
  const runId = trouble.kind === "held" || trouble.kind === "failing" ? trouble.runId : null;
  const words = t(`status.mend.${trouble.kind}`);
  if (runId !== null) return <ButtonLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId }} {...look}>{words}</ButtonLink>;
  return <ButtonLink to="/o/$organizationId/integrations" params={{ organizationId }} {...look}>{words}</ButtonLink>;
}
