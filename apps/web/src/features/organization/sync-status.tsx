import { Alert, Group, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconPlayerPause } from "@tabler/icons-react";
import type { inferOutput } from "@trpc/tanstack-react-query";
import type { ReactNode } from "react";
import { Trans, useTranslation } from "react-i18next";
import type { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./facts.module.css";

type Connection = NonNullable<inferOutput<typeof trpc.connection.get>["connection"]>;
type Run = NonNullable<Connection["lastRun"]>;

function Next({ connection: { pausedReason, nextDueAt } }: { connection: Connection }) {
  const { t } = useTranslation("organization");
  if (pausedReason === "credential-refused") return t("sync.refused");
  if (pausedReason === "by-member") return t("sync.paused");
  return nextDueAt ? <When at={nextDueAt} /> : t("sync.notPlanned");
}

/** When Personio was read last, when it will be read next, and what is going on now. */
export function SyncStatus({ organizationId, connection }: { organizationId: string; connection: Connection }) {
  const { t } = useTranslation("organization");
  const { lastRun, lastSuccessAt } = connection;
  return (
    <>
      <dl className={classes.facts}>
        <div><dt>{t("sync.last")}</dt><dd>{lastSuccessAt ? <When at={lastSuccessAt} /> : t("sync.notYet")}</dd></div>
        <div><dt>{t("sync.next")}</dt><dd><Next connection={connection} /></dd></div>
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
  const { t } = useTranslation("organization");
  const { lastRun, pausedReason, failingSince, nextDueAt } = connection;
  const params = { organizationId };
  if (pausedReason === "credential-refused") {
    return (
      <Alert color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={t("trouble.refused")}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">{t("trouble.refusedText")} {failingSince && <><Trans t={t} i18nKey="trouble.refusedFirst" components={{ at: <When at={failingSince} /> }} /> </>}{!mayAct && t("trouble.ask")}</Text>
          {mayAct && <ButtonLink to="/o/$organizationId/integrations" params={params} size="sm" variant="default">{t("trouble.replace")}</ButtonLink>}
        </Group>
      </Alert>
    );
  }
  if (lastRun?.state === "failed") {
    return (
      <Alert color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={lastRun.error?.message ?? t("trouble.failed")}>
        <Text size="sm">
          {t("trouble.stays")} {failingSince && <><Trans t={t} i18nKey="trouble.failedFirst" components={{ at: <When at={failingSince} /> }} /> </>}
          {pausedReason === null && nextDueAt && <><Trans t={t} i18nKey="trouble.nextTry" components={{ at: <When at={nextDueAt} /> }} /> </>}
          <TextLink to="/o/$organizationId/runs/$runId" params={{ ...params, runId: lastRun.id }} size="sm" c="inherit" underline="always">{t("trouble.see")}</TextLink>
        </Text>
      </Alert>
    );
  }
  if (pausedReason === "by-member") {
    return (
      <Alert role="note" color="yellow" variant="light" radius={10} icon={<IconPlayerPause aria-hidden />} title={t("trouble.paused")}>
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="var(--mantine-color-text)">{t("trouble.pausedText")}</Text>
          {mayAct && resume}
        </Group>
      </Alert>
    );
  }
  return null;
}

function UnderWay({ organizationId, run }: { organizationId: string; run: Run }) {
  const { t } = useTranslation("organization");
  const { done, total } = run.progress;
  const reading = run.state === "running" && run.step === "read" && total !== null;
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" className="tabular">{reading ? t("sync.reading", { done, total }) : t("sync.underWay")}</Text>
        <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} size="sm">{t("sync.follow")}</TextLink>
      </Group>
      <Progress value={reading && total > 0 ? (done / total) * 100 : 100} animated={!reading} size="sm" aria-label={t("sync.progress")} />
    </div>
  );
}
