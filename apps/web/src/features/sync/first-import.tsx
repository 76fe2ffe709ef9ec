import { Box, Button, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { wasDropped } from "../../run-state.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Problem } from "../../ui/problem.tsx";
import { CancelSync } from "./cancel-sync.tsx";
import { RunEnding } from "./run-ending.tsx";
import { RunProblem } from "./run-problem.tsx";
import { RunProgress } from "./run-progress.tsx";
import type { Run } from "./run-words.ts";
import { TroubleNotices } from "./trouble-notices.tsx";
import { useRun } from "./use-run.ts";

interface FirstImportProps {
  organizationId: string;
  runId: string;
  /** Another run goes on with the import. */
  onAgain(runId: string): void;
}

/** The import after the set-up: how far it is, why it failed, or that the chart is ready. */
export function FirstImport({ organizationId, runId, onAgain }: FirstImportProps) {
  const { t } = useTranslation("sync");
  const { run, error } = useRun(organizationId, runId);
  if (error) return <Problem error={error} />;
  if (!run) return <Skeleton h={260} maw={640} radius={10} />;
  if (run.state === "failed" || wasDropped(run)) return <Unfinished organizationId={organizationId} run={run} onAgain={onAgain} />;
  if (run.state === "held") return <Box maw={640}><TroubleNotices organizationId={organizationId} /></Box>;
  const ready = run.state === "succeeded";
  return (
    <Stack maw={640}>
      {ready ? (
        <Ready organizationId={organizationId} />
      ) : (
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Title order={2} fz={20}>{t("first.importing")}</Title>
            <Text c="dimmed" mt={4}>{t("first.mayLeave")}</Text>
          </div>
          <CancelSync organizationId={organizationId} runId={run.id} approved={run.decidedAt !== null} />
        </Group>
      )}
      <Paper withBorder bg="var(--tl-card)" p="lg"><RunProgress run={run} /></Paper>
    </Stack>
  );
}

function Ready({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("sync");
  const { data } = useQuery(trpc.organization.get.queryOptions({ organizationId }, { staleTime: 0 }));
  return (
    <div>
      <Title order={2} fz={24}>{t("first.ready")}</Title>
      {data && (
        <>
          <Text mt={4}>{t("first.here", { count: data.people })}</Text>
          {data.unplaced > 0 && (
            <Text size="sm" mt={6} c="dimmed">
              <Trans t={t} i18nKey="first.unplaced" count={data.unplaced} components={{ who: <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ unplaced: true }} size="sm" underline="always" /> }} />
            </Text>
          )}
          {data.vacant > 0 && <Text size="sm" mt={6} c="dimmed">{t("first.vacant", { count: data.vacant })}</Text>}
        </>
      )}
      <Group mt="lg"><ButtonLink size="md" to="/o/$organizationId/chart" params={{ organizationId }}>{t("first.build")}</ButtonLink></Group>
    </div>
  );
}

/** An import that failed or was cancelled: why, and how it goes on. */
function Unfinished({ organizationId, run, onAgain }: { organizationId: string; run: Run; onAgain(runId: string): void }) {
  const { t } = useTranslation("sync");
  const again = useMutation(trpc.sync.start.mutationOptions({ onSuccess: (started) => onAgain(started.runId) }));
  const { data } = useQuery(trpc.connection.get.queryOptions({ organizationId }, { refetchInterval: 3_000 }));
  const cancelled = run.state === "cancelled";
  const latest = data?.connection?.lastRun?.id;
  useEffect(() => {
    // It is tried again by itself; that run is the import then.
    if (latest && latest > run.id) onAgain(latest);
  }, [latest, run.id, onAgain]);
  return (
    <Stack maw={640}>
      <Title order={2} fz={20}>{t(cancelled ? "first.cancelled" : "first.failed")}</Title>
      {cancelled ? <RunEnding organizationId={organizationId} run={run} nothing={t("first.nothing")} /> : <RunProblem run={run} />}
      {again.error && <Problem error={again.error} />}
      <Group gap="xs">
        <Button size="md" loading={again.isPending} onClick={() => again.mutate({ organizationId, connectionId: run.connectionId })}>{t(cancelled ? "first.startAgain" : "first.again")}</Button>
        <ButtonLink size="md" variant="default" to="/o/$organizationId/integrations" params={{ organizationId }}>{t("first.integrations")}</ButtonLink>
      </Group>
    </Stack>
  );
}
