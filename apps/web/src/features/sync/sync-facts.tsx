import { Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Fact } from "../../ui/fact.tsx";
import { TextLink } from "../../ui/link.tsx";
import { When } from "../../ui/when.tsx";
import { CancelSync } from "./cancel-sync.tsx";
import classes from "./sync-facts.module.css";
import type { SyncState } from "./use-sync-state.ts";

/** When the next read is planned, or why none is. */
export function NextSync({ state }: { state: SyncState }) {
  const { t } = useTranslation("sync");
  if (!state.mayAct) return state.nextDueAt ? <When at={state.nextDueAt} /> : t("status.facts.notPlanned");
  if (state.troubles.some(({ kind }) => kind === "refused")) return t("status.facts.pausedRefused");
  if (state.troubles.some(({ kind }) => kind === "paused")) return t("status.facts.pausedByMember");
  return state.nextDueAt ? <When at={state.nextDueAt} /> : t("status.facts.notPlanned");
}

/** What day of Personio the chart shows, when it will be read next, and what goes on now. */
export function SyncFacts({ organizationId, state }: { organizationId: string; state: SyncState }) {
  const { t } = useTranslation("sync");
  const failing = state.troubles.some(({ kind }) => kind === "failing");
  return (
    <>
      <dl className={classes.facts}>
        <Fact label={t("status.facts.asOf")}>{state.lastSuccessAt ? <When at={state.lastSuccessAt} /> : t("status.facts.notYet")}</Fact>
        <Fact label={t(failing ? "status.facts.nextTry" : "status.facts.next")}><NextSync state={state} /></Fact>
      </dl>
      {state.running && <Going organizationId={organizationId} running={state.running} />}
    </>
  );
}

function Going({ organizationId, running }: { organizationId: string; running: NonNullable<SyncState["running"]> }) {
  const { t } = useTranslation("sync");
  const { runId, state, step, approved, progress: { done, total } } = running;
  const reading = state === "running" && step === "read" && total !== null;
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" className="tabular">{reading ? t("status.facts.reading", { done, total }) : t("status.facts.underWay")}</Text>
        <Group gap="md">
          <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId }} size="sm">{t("status.facts.follow")}</TextLink>
          <CancelSync organizationId={organizationId} runId={runId} approved={approved} />
        </Group>
      </Group>
      <Progress value={reading && total > 0 ? (done / total) * 100 : 100} animated={!reading} size="sm" aria-label={t("status.facts.progress")} />
    </div>
  );
}
