import { Alert, Anchor, Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause, IconPlugConnected } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
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
  const { id, clientIdHint, connectedAt, connectedBy, lastSuccessAt, pausedReason, webAddress, importMailTo } = connection;
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
      <div className={classes.head}>
        <PersonioMark />
        <div className={classes.name}>
          <Group gap="xs"><Title order={2} fz={18}>Personio</Title><Condition connection={connection} /></Group>
          <Text size="sm" c="dimmed">Human Resource Information System</Text>
        </div>
        {action}
      </div>
      <Trouble organizationId={organizationId} connection={connection} />
      <Frozen keys={connection.frozenKeys} />
      <dl className={classes.facts}>
        <Fact label="Last sync">{lastSuccessAt ? <When at={lastSuccessAt} /> : "Not yet"}</Fact>
        <Fact label="Next sync"><Next connection={connection} /></Fact>
        <Fact label="Connected"><When at={connectedAt} />{connectedBy && ` by ${connectedBy}`}</Fact>
        <Fact label="Client ID"><span className="tabular">{clientIdHint ? `ends in ${clientIdHint}` : "Unknown"}</span></Fact>
        <Fact label="Personio's address">{webAddress ? <Anchor href={webAddress} target="_blank" rel="noreferrer" fz="inherit" fw="inherit" style={{ overflowWrap: "anywhere" }}>{new URL(webAddress).host}</Anchor> : "Not set"}</Fact>
        {onSettings && <Fact label="Import mail goes to"><span style={{ overflowWrap: "anywhere" }}>{importMailTo ?? "Whoever connected"}</span></Fact>}
      </dl>
      {onReplace && onDisconnect ? (
        <Group mt="lg" gap="xs">
          {pausedReason !== "credential-refused" && <Pause organizationId={organizationId} connectionId={id} paused={pausedReason !== null} />}
          {onSettings && <Button variant="default" onClick={onSettings}>Address and mail</Button>}
          <Button variant="default" onClick={onReplace}>Replace credential</Button>
          <Button variant="subtle" color="red" c="var(--tl-bad)" onClick={onDisconnect}>Disconnect</Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed" mt="lg">You are a viewer, so you can look but not sync or change this. Ask a member or an admin.</Text>
      )}
    </Paper>
  );
}

function Condition({ connection: { pausedReason } }: { connection: Connection }) {
  if (pausedReason) return <Badge variant="light" color="yellow" tt="none" bg="var(--tl-warn-soft)" c="var(--tl-warn)" leftSection={<IconPlayerPause size={12} aria-hidden />}>Paused</Badge>;
  return <Badge variant="light" tt="none" bg="var(--tl-accent-soft)" c="var(--tl-accent)" leftSection={<IconPlugConnected size={12} aria-hidden />}>Connected</Badge>;
}

function Next({ connection: { pausedReason, nextDueAt } }: { connection: Connection }) {
  if (pausedReason === "credential-refused") return "Paused until the credential works";
  if (pausedReason === "by-member") return "Paused by a member";
  return nextDueAt ? <When at={nextDueAt} /> : "Not planned";
}

function Trouble({ organizationId, connection: { pausedReason, lastRun } }: { organizationId: string; connection: Connection }) {
  const props = { role: "note", color: "red", variant: "light", mt: "md", radius: 8, icon: <IconAlertTriangle aria-hidden /> } as const;
  if (pausedReason === "credential-refused") {
    return <Alert {...props} title="Personio refused the credential.">The chart stays as it is, and the schedule waits. Replace the credential, or sync once more if it works again.</Alert>;
  }
  if (lastRun?.state !== "failed") return null;
  return (
    <Alert {...props} title={lastRun.error?.message ?? "The last sync failed."}>
      <Text size="sm">{lastRun.error?.action} The chart stays as it is.</Text>
      <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: lastRun.id }} size="sm" c="inherit" underline="always">See what happened</TextLink>
    </Alert>
  );
}
