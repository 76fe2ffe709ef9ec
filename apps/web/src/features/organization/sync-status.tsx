import { Alert, Group, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import type { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./facts.module.css";

type Connection = NonNullable<inferOutput<typeof trpc.connection.get>["connection"]>;
type Run = NonNullable<Connection["lastRun"]>;

function next({ pausedReason, nextDueAt }: Connection) {
  if (pausedReason === "credential-refused") return "Paused: Personio refused the credential";
  if (pausedReason === "by-member") return "Paused by a member";
  return nextDueAt ? <When at={nextDueAt} /> : "Not planned";
}

/** When Personio was read last, when it will be read next, and what is going on now. */
export function SyncStatus({ organizationId, connection }: { organizationId: string; connection: Connection }) {
  const { lastRun, lastSuccessAt } = connection;
  return (
    <>
      <dl className={classes.facts}>
        <div><dt>Last sync</dt><dd>{lastSuccessAt ? <When at={lastSuccessAt} /> : "Not yet"}</dd></div>
        <div><dt>Next sync</dt><dd>{next(connection)}</dd></div>
      </dl>
      {isUnderWay(lastRun) && <UnderWay organizationId={organizationId} run={lastRun} />}
    </>
  );
}

interface TroubleProps {
  organizationId: string;
  connection: Connection;
  /** Members and up may mend it. */
  mayAct: boolean;
  /** The button that lets the schedule go on. */
  resume: ReactNode;
}

/** Why syncs wait or fail, since when, and what to do; nothing while all is well. */
export function SyncTrouble({ organizationId, connection, mayAct, resume }: TroubleProps) {
  const { lastRun, pausedReason, failingSince, nextDueAt } = connection;
  const params = { organizationId };
  if (pausedReason === "credential-refused") {
    return (
      <Alert color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title="Personio refused the credential.">
        <Group justify="space-between" gap="sm">
          <Text size="sm">The chart stays as it is, and syncs wait. {failingSince && <>It was refused first <When at={failingSince} />. </>}{!mayAct && "Ask a member or an admin to put in a new one."}</Text>
          {mayAct && <ButtonLink to="/o/$organizationId/integrations" params={params} size="sm" variant="default">Replace credential</ButtonLink>}
        </Group>
      </Alert>
    );
  }
  if (lastRun?.state === "failed") {
    return (
      <Alert color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={lastRun.error?.message ?? "The last sync failed."}>
        <Text size="sm">
          The chart stays as it is. {failingSince && <>The first failure was <When at={failingSince} />. </>}
          {pausedReason === null && nextDueAt && <>The next try is <When at={nextDueAt} />. </>}
          <TextLink to="/o/$organizationId/runs/$runId" params={{ ...params, runId: lastRun.id }} size="sm" c="inherit" underline="always">See what happened</TextLink>
        </Text>
      </Alert>
    );
  }
  if (pausedReason === "by-member") {
    return (
      <Alert role="note" color="yellow" variant="light" radius={10} icon={<IconPlayerPause aria-hidden />} title="The schedule is paused.">
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="var(--mantine-color-text)">A member paused it. The chart stays as it is until somebody presses Sync or resumes the schedule.</Text>
          {mayAct && resume}
        </Group>
      </Alert>
    );
  }
  return null;
}

function UnderWay({ organizationId, run }: { organizationId: string; run: Run }) {
  const { done, total } = run.progress;
  const reading = run.state === "running" && run.step === "read" && total !== null;
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" className="tabular">{reading ? `Reading Personio: ${done.toLocaleString()} of ${total.toLocaleString()}` : "A sync is under way"}</Text>
        <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} size="sm">Follow it</TextLink>
      </Group>
      <Progress value={reading && total > 0 ? (done / total) * 100 : 100} animated={!reading} size="sm" aria-label="Sync" />
    </div>
  );
}
