import { Alert, Group, Progress, Text } from "@mantine/core";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { trpc } from "../../api.ts";
import { TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./facts.module.css";

type Connection = NonNullable<inferOutput<typeof trpc.connection.get>["connection"]>;
type Run = NonNullable<Connection["lastRun"]>;

export const isUnderWay = (run: Run | null | undefined): run is Run => run?.state === "queued" || run?.state === "running";

function next({ pausedReason, nextDueAt }: Connection) {
  if (pausedReason === "credential-refused") return "Paused: Personio refused the credential";
  if (pausedReason === "by-member") return "Paused";
  return nextDueAt ? <When at={nextDueAt} /> : "Not planned";
}

/** When Personio was read last, when it will be read next, and what is going on now. */
export function SyncStatus({ organizationId, connection }: { organizationId: string; connection: Connection }) {
  const { lastRun, lastSuccessAt, pausedReason } = connection;
  return (
    <>
      <dl className={classes.facts}>
        <div><dt>Last sync</dt><dd>{lastSuccessAt ? <When at={lastSuccessAt} /> : "Not yet"}</dd></div>
        <div><dt>Next sync</dt><dd>{next(connection)}</dd></div>
      </dl>
      {isUnderWay(lastRun) && <UnderWay organizationId={organizationId} run={lastRun} />}
      {pausedReason === "credential-refused" && (
        <Alert color="red" variant="light" radius={10} title="Personio refused the credential.">
          The chart stays as it is, and syncs wait.{" "}
          <TextLink to="/o/$organizationId/integrations" params={{ organizationId }} size="sm" underline="always">Replace the credential</TextLink>
        </Alert>
      )}
      {lastRun?.state === "failed" && pausedReason === null && (
        <Alert color="red" variant="light" radius={10} title={lastRun.error?.message ?? "The last sync failed."}>
          {lastRun.error?.action ?? "The chart stays as it is."}{" "}
          <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: lastRun.id }} size="sm" underline="always">See what happened</TextLink>
        </Alert>
      )}
    </>
  );
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
