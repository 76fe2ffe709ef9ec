import { Anchor, Box, Button, Group, Paper, Text, Title } from "@mantine/core";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { trpc } from "../../api.ts";
import { Fact } from "../../ui/fact.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./connection-card.module.css";
import { Pause } from "./pause.tsx";
import { PersonioMark } from "./personio-mark.tsx";
import { Named } from "../../ui/named.tsx";

export type Connection = NonNullable<inferOutput<typeof trpc.connection.get>["connection"]>;

interface ConnectionCardProps {
  organizationId: string;
  connection: Connection;
  /** The state of the sync as a badge. */
  condition: ReactNode;
  /** What keeps the chart from following Personio. */
  troubles: ReactNode;
  /** When it is read next. */
  next: ReactNode;
  /** Starting and cancelling a sync, for those who may. */
  action: ReactNode;
  onReplace: (() => void) | null;
  onDisconnect: (() => void) | null;
  /** For admins. */
  onSettings: (() => void) | null;
}

/** An established connection: how it is, and what may be done with it. */
export function ConnectionCard({ organizationId, connection, condition, troubles, next, action, onReplace, onDisconnect, onSettings }: ConnectionCardProps) {
  const { t } = useTranslation("connect");
  const { id, clientIdHint, connectedAt, connectedBy, lastSuccessAt, pausedReason, webAddress, importMailTo } = connection;
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
      <div className={classes.head}>
        <PersonioMark />
        <div className={classes.name}>
          <Group gap="xs"><Title order={2} fz={18}>Personio</Title>{condition}</Group>
          <Text size="sm" c="dimmed">{t("hris")}</Text>
        </div>
        {action}
      </div>
      <Box mt="md">{troubles}</Box>
      <dl className={classes.facts}>
        <Fact label={t("card.lastSync")}>{lastSuccessAt ? <When at={lastSuccessAt} /> : t("card.notYet")}</Fact>
        <Fact label={t("card.nextSync")}>{next}</Fact>
        <Fact label={t("card.connected")}>{connectedBy ? <Trans t={t} i18nKey="card.connectedWhen" values={{ name: connectedBy }} components={{ at: <When at={connectedAt} />, n: <Named /> }} /> : <When at={connectedAt} />}</Fact>
        <Fact label={t("card.clientId")}><span className="tabular">{clientIdHint ? t("card.endsIn", { hint: clientIdHint }) : t("card.unknown")}</span></Fact>
        <Fact label={t("card.address")}>{webAddress ? <Anchor href={webAddress} target="_blank" rel="noreferrer" fz="inherit" fw="inherit" style={{ overflowWrap: "anywhere" }}>{new URL(webAddress).host}</Anchor> : t("card.notSet")}</Fact>
        {onSettings && <Fact label={t("card.mailTo")}><span style={{ overflowWrap: "anywhere" }}>{importMailTo ?? t("card.whoConnected")}</span></Fact>}
      </dl>
      {onReplace && onDisconnect ? (
        <Group mt="lg" gap="xs">
          {/* What mends a trouble is beside it, above. */}
          {pausedReason === null && <Pause organizationId={organizationId} connectionId={id} paused={false} />}
          {onSettings && <Button variant="default" onClick={onSettings}>{t("card.settings")}</Button>}
          {pausedReason !== "credential-refused" && <Button variant="default" onClick={onReplace}>{t("card.replace")}</Button>}
          <Button variant="subtle" color="red" c="var(--tl-bad)" onClick={onDisconnect}>{t("card.disconnect")}</Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mt="lg">{t("card.viewer")}</Text>
      )}
    </Paper>
  );
}
