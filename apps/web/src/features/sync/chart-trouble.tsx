import { CloseButton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./chart-trouble.module.css";
import { useDismissed } from "./dismissed.ts";
import { isUrgent, signOf } from "./state-words.ts";
import { Mend } from "./trouble-notice.tsx";
import { TroubleText, useTroubleTitle } from "./trouble-words.tsx";
import { useSyncState, type SyncState, type SyncTrouble } from "./use-sync-state.ts";

/** Above the chart, what keeps it from following Personio: the gravest that this person hasn't dismissed. */
export function ChartTrouble({ organizationId, userId }: { organizationId: string; userId: string }) {
  const state = useSyncState(organizationId);
  const { ids, dismiss } = useDismissed(userId, organizationId);
  const trouble = state?.troubles.find(({ id }) => !ids.includes(id));
  if (!state || !trouble) return null;
  return <Strip key={trouble.id} organizationId={organizationId} state={state} trouble={trouble} onDismiss={() => dismiss(trouble.id)} />;
}

interface StripProps {
  organizationId: string;
  state: SyncState;
  trouble: SyncTrouble;
  onDismiss(): void;
}

function Strip({ organizationId, state, trouble, onDismiss }: StripProps) {
  const { t } = useTranslation("sync");
  const title = useTroubleTitle(state, trouble);
  const { Icon, tone, wash } = signOf(trouble.kind, state.mayAct);
  return (
    <section aria-label={t("status.label")} className={classes.strip} style={{ background: wash }}>
      <Icon size={18} aria-hidden color={tone} style={{ flexShrink: 0, marginTop: 1 }} />
      <div className={classes.words} role={isUrgent(trouble.kind, state.mayAct) ? "alert" : "status"}>
        <Text span size="sm" fw={600} c={tone}>{title}</Text>
        <Text span size="sm" c="var(--mantine-color-text)"><TroubleText state={state} trouble={trouble} /></Text>
      </div>
      <div className={classes.actions}>
        {state.mayAct && <Mend organizationId={organizationId} state={state} trouble={trouble} compact />}
        <CloseButton size="sm" aria-label={t("status.dismiss")} onClick={onDismiss} />
      </div>
    </section>
  );
}
