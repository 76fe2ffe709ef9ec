import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
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
  const { t } = useTranslation("sync");
  const { data } = useQuery(trpc.connection.get.queryOptions({ organizationId }, { refetchInterval: 15_000 }));
  const again = useMutation(trpc.sync.start.mutationOptions({ onSuccess: (started) => onAgain(started.runId) }));
  const connection = data?.connection;
  if (!connection || connection.state === "disconnected") return null;
  const { lastRun, nextDueAt, pausedReason } = connection;
  const params = { organizationId };
  if (lastRun && lastRun.id !== run.id) {
    const latest = <TextLink to="/o/$organizationId/runs/$runId" params={{ ...params, runId: lastRun.id }} size="sm" c="inherit" underline="always" />;
    return <Text size="sm" mt={2}><Trans t={t} i18nKey="next.since" components={{ latest }} /></Text>;
  }
  return (
    <>
      <Text size="sm" mt={2}>
        {pausedReason === "credential-refused" && <Trans t={t} i18nKey="next.refused" components={{ replace: <TextLink to="/o/$organizationId/integrations" params={params} size="sm" c="inherit" underline="always" /> }} />}
        {pausedReason === "by-member" && t("next.paused")}
        {pausedReason === null && nextDueAt && <Trans t={t} i18nKey="next.due" components={{ when: <When at={nextDueAt} /> }} />}
      </Text>
      {again.error && <Problem error={again.error} />}
      {mayTry && <Group mt="sm"><Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate({ organizationId, connectionId: connection.id })}>{t("next.again")}</Button></Group>}
    </>
  );
}
