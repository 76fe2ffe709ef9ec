import { Alert, Anchor, Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause, IconPlugConnected } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { trpc } from "../../api.ts";
import { Fact } from "../../ui/fact.tsx";
import { TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./connection-card.module.css";
import { Frozen } from "./frozen.tsx";
import { Pause } from "./pause.tsx";
import { PersonioMark } from "./personio-mark.tsx";

export type Connection = NonNullable<inferOutput<typeof trpc.connection.get>["connection"]>;

interface ConnectionCardProps {
  organizationId: string;
  connection: Connection;
  /** The sync button; null for viewers. */
  action: ReactNode;
  onReplace: (() => void) | null;
  onDisconnect: (() => void) | null;
  /** For admins. */
  onSettings: (() => void) | null;
}

/** An established connection: how it is, and what may be done with it. */
export function ConnectionCard({ organizationId, connection, action, onReplace, onDisconnect, onSettings }: ConnectionCardProps) {
  const { t } = useTranslation("connect");
  const { id, clientIdHint, connectedAt, connectedBy, lastSuccessAt, pausedReason, webAddress, importMailTo } = connection;
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
      <div className={classes.head}>
        <PersonioMark />
        <div className={classes.name}>
          <Group gap="xs"><Title order={2} fz={18}>Personio</Title><Condition connection={connection} /></Group>
          <Text size="sm" c="dimmed">{t("hris")}</Text>
        </div>
        {action}
      </div>
      <Trouble organizationId={organizationId} connection={connection} />
      <Frozen keys={connection.frozenKeys} />
      <dl className={classes.facts}>
        <Fact label={t("card.lastSync")}>{lastSuccessAt ? <When at={lastSuccessAt} /> : t("card.notYet")}</Fact>
        <Fact label={t("card.nextSync")}><Next connection={connection} /></Fact>
        <Fact label={t("card.connected")}>{connectedBy ? <Trans t={t} i18nKey="card.connectedWhen" values={{ name: connectedBy }} components={{ at: <When at={connectedAt} /> }} /> : <When at={connectedAt} />}</Fact>
        <Fact label={t("card.clientId")}><span className="tabular">{clientIdHint ? t("card.endsIn", { hint: clientIdHint }) : t("card.unknown")}</span></Fact>
        <Fact label={t("card.address")}>{webAddress ? <Anchor href={webAddress} target="_blank" rel="noreferrer" fz="inherit" fw="inherit" style={{ overflowWrap: "anywhere" }}>{new URL(webAddress).host}</Anchor> : t("card.notSet")}</Fact>
        {onSettings && <Fact label={t("card.mailTo")}><span style={{ overflowWrap: "anywhere" }}>{importMailTo ?? t("card.whoConnected")}</span></Fact>}
      </dl>
      {onReplace && onDisconnect ? (
        <Group mt="lg" gap="xs">
          {pausedReason !== "credential-refused" && <Pause organizationId={organizationId} connectionId={id} paused={pausedReason !== null} />}
          {onSettings && <Button variant="default" onClick={onSettings}>{t("card.settings")}</Button>}
          <Button variant="default" onClick={onReplace}>{t("card.replace")}</Button>
          <Button variant="subtle" color="red" c="var(--tl-bad)" onClick={onDisconnect}>{t("card.disconnect")}</Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mt="lg">{t("card.viewer")}</Text>
      )}
    </Paper>
  );
}

function Condition({ connection: { pausedReason } }: { connection: Connection }) {
  const { t } = useTranslation("connect");
  if (pausedReason) return <Badge variant="light" color="yellow" tt="none" bg="var(--tl-warn-soft)" c="var(--tl-warn)" leftSection={<IconPlayerPause size={12} aria-hidden />}>{t("card.paused")}</Badge>;
  return <Badge variant="light" tt="none" bg="var(--tl-accent-soft)" c="var(--tl-accent)" leftSection={<IconPlugConnected size={12} aria-hidden />}>{t("card.connected")}</Badge>;
}

function Next({ connection: { pausedReason, nextDueAt } }: { connection: Connection }) {
  const { t } = useTranslation("connect");
  if (pausedReason === "credential-refused") return t("card.pausedRefused");
  if (pausedReason === "by-member") return t("card.pausedByMember");
  return nextDueAt ? <When at={nextDueAt} /> : t("card.notPlanned");
}

function Trouble({ organizationId, connection: { pausedReason, lastRun } }: { organizationId: string; connection: Connection }) {
  const { t } = useTranslation("connect");
  const props = { role: "note", color: "red", variant: "light", mt: "md", radius: 8, icon: <IconAlertTriangle aria-hidden /> } as const;
  if (pausedReason === "credential-refused") {
    return <Alert {...props} title={t("card.refused")}>{t("card.refusedText")}</Alert>;
  }
  if (lastRun?.state !== "failed") return null;
  return (
    <Alert {...props} title={lastRun.error?.message ?? t("card.failed")}>
      <Text size="sm">{lastRun.error?.action} {t("card.stays")}</Text>
      <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: lastRun.id }} size="sm" c="inherit" underline="always">{t("card.see")}</TextLink>
    </Alert>
  );
}
