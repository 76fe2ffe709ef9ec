import { Box, Button, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../api.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Problem } from "../../ui/problem.tsx";
import { HeldBanner } from "./held-banner.tsx";
import { RunProblem } from "./run-problem.tsx";
import { RunProgress } from "./run-progress.tsx";
import type { Run } from "./run-words.ts";
import { useRun } from "./use-run.ts";

interface FirstImportProps {
  organizationId: string;
  runId: string;
  /** Another run goes on with the import. */
  onAgain(runId: string): void;
}

/** The import after the set-up: how far it is, why it failed, or that the chart is ready. */
export function FirstImport({ organizationId, runId, onAgain }: FirstImportProps) {
  const { run, error } = useRun(organizationId, runId);
  if (error) return <Problem error={error} />;
  if (!run) return <Skeleton h={260} maw={640} radius={10} />;
  if (run.state === "failed" || run.state === "discarded") return <Failed organizationId={organizationId} run={run} onAgain={onAgain} />;
  if (run.state === "held") return <Box maw={640}><HeldBanner organizationId={organizationId} run={run} /></Box>;
  const ready = run.state === "succeeded";
  return (
    <Stack maw={640}>
      {ready ? (
        <Ready organizationId={organizationId} />
      ) : (
        <div>
          <Title order={2} fz={20}>Importing your colleagues</Title>
          <Text c="dimmed" mt={4}>You can leave this page: a mail tells you when your org chart is ready.</Text>
        </div>
      )}
      <Paper withBorder bg="var(--tl-card)" p="lg"><RunProgress run={run} /></Paper>
    </Stack>
  );
}

function Ready({ organizationId }: { organizationId: string }) {
  const { data } = useQuery(trpc.organization.get.queryOptions({ organizationId }, { staleTime: 0 }));
  const people = (n: number, one: string, many: string) => `${n.toLocaleString()} ${n === 1 ? one : many}`;
  return (
    <div>
      <Title order={2} fz={24}>Your org chart is ready</Title>
      {data && (
        <>
          <Text mt={4}>{people(data.people, "colleague is", "colleagues are")} here, and Treeline keeps them in step with Personio every six hours.</Text>
          {data.unplaced > 0 && (
            <Text size="sm" mt={6} c="dimmed">
              {people(data.unplaced, "person has", "people have")} neither a manager nor reports in Personio.{" "}
              <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ unplaced: true }} size="sm" underline="always">See who</TextLink>
            </Text>
          )}
          {data.vacant > 0 && <Text size="sm" mt={6} c="dimmed">{people(data.vacant, "manager has", "managers have")} left while people report to them; the chart shows a vacant seat.</Text>}
        </>
      )}
      <Group mt="lg"><ButtonLink size="md" to="/o/$organizationId/chart" params={{ organizationId }}>Build your org chart</ButtonLink></Group>
    </div>
  );
}

function Failed({ organizationId, run, onAgain }: { organizationId: string; run: Run; onAgain(runId: string): void }) {
  const again = useMutation(trpc.sync.start.mutationOptions({ onSuccess: (started) => onAgain(started.runId) }));
  const { data } = useQuery(trpc.connection.get.queryOptions({ organizationId }, { refetchInterval: 3_000 }));
  const latest = data?.connection?.lastRun?.id;
  useEffect(() => {
    // It is tried again by itself; that run is the import then.
    if (latest && latest > run.id) onAgain(latest);
  }, [latest, run.id, onAgain]);
  return (
    <Stack maw={640}>
      <Title order={2} fz={20}>The import did not finish</Title>
      <RunProblem run={run} />
      {again.error && <Problem error={again.error} />}
      <Group gap="xs">
        <Button size="md" loading={again.isPending} onClick={() => again.mutate({ organizationId, connectionId: run.connectionId })}>Try again</Button>
        <ButtonLink size="md" variant="default" to="/o/$organizationId/integrations" params={{ organizationId }}>Go to Integrations</ButtonLink>
      </Group>
    </Stack>
  );
}
