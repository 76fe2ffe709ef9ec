import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { TextLink } from "../../ui/link.tsx";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import type { Run } from "./run-words.ts";

interface NextTryProps {
  organizationId: string;
  run: Run;
  mayTry: boolean;
  /** Another run goes on. */
  onAgain(runId: string): void;
}

/** When a failed run is tried again by itself, and the button that doesn't wait. */
export function NextTry({ organizationId, run, mayTry, onAgain }: NextTryProps) {
  const { data } = useQuery(trpc.connection.get.queryOptions({ organizationId }, { refetchInterval: 15_000 }));
  const again = useMutation(trpc.sync.start.mutationOptions({ onSuccess: (started) => onAgain(started.runId) }));
  const connection = data?.connection;
  if (!connection || connection.state === "disconnected") return null;
  const { lastRun, nextDueAt, pausedReason } = connection;
  const params = { organizationId };
  if (lastRun && lastRun.id !== run.id) {
    return <Text size="sm" mt={2}>It was tried again since. <TextLink to="/o/$organizationId/runs/$runId" params={{ ...params, runId: lastRun.id }} size="sm" c="inherit" underline="always">See the latest sync</TextLink></Text>;
  }
  return (
    <>
      <Text size="sm" mt={2}>
        {pausedReason === "credential-refused" && <>Syncs wait until the credential works. <TextLink to="/o/$organizationId/integrations" params={params} size="sm" c="inherit" underline="always">Replace the credential</TextLink></>}
        {pausedReason === "by-member" && "The schedule is paused, so it isn't tried again by itself."}
        {pausedReason === null && nextDueAt && <>Tried again <When at={nextDueAt} /> by itself.</>}
      </Text>
      {again.error && <Problem error={again.error} />}
      {mayTry && <Group mt="sm"><Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate({ organizationId, connectionId: connection.id })}>Try again</Button></Group>}
    </>
  );
}
