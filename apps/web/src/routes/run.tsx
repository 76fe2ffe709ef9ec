import { isolate } from "@treeline/org/text/isolate";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { RunChanges } from "../features/changes/run-changes.tsx";
import { useRunLines } from "../features/changes/use-run-lines.ts";
import { WaitingCounts } from "../features/changes/waiting-counts.tsx";
import { CancelSync } from "../features/sync/cancel-sync.tsx";
import { Decide } from "../features/sync/decide.tsx";
import { passedBy, wasHeld } from "../features/sync/held.ts";
import { NextTry } from "../features/sync/next-try.tsx";
import { Review } from "../features/sync/review.tsx";
import { RunCounts } from "../features/sync/run-counts.tsx";
import { RunEnding } from "../features/sync/run-ending.tsx";
import { RunFacts } from "../features/sync/run-facts.tsx";
import { RunNotices } from "../features/sync/run-notices.tsx";
import { RunProblem } from "../features/sync/run-problem.tsx";
import { RunProgress } from "../features/sync/run-progress.tsx";
import { isOver, titleOf, type Run } from "../features/sync/run-words.ts";
import { StateBadge } from "../features/sync/state-badge.tsx";
import { TroubleNotices } from "../features/sync/trouble-notices.tsx";
import { useRun } from "../features/sync/use-run.ts";
import { isUnderWay, wasDropped } from "../run-state.ts";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";
import { Said } from "../ui/named.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/runs/$runId");

export function RunPage() {
  const { t } = useTranslation("sync");
  const { organizationId, runId } = route.useParams();
  const { run, error } = useRun(organizationId, runId);
  const role = useRole(organizationId);
  const mayDecide = role !== undefined && role !== "viewer";
  const crumbs = [
    { label: t("list.integrations"), to: `/o/${organizationId}/integrations` },
    { label: "Personio" },
    { label: t("list.page"), to: `/o/${organizationId}/runs` },
  ];
  if (error) return <Page title={t("page")} crumbs={crumbs}><Problem error={error} /></Page>;
  if (!run) return <Page title={t("page")} crumbs={crumbs}><Skeleton h={320} radius={10} /></Page>;
  return (
    <Page title={titleOf(t, run, mayDecide)} crumbs={crumbs} mark={wasDropped(run) ? null : <StateBadge state={run.state} held={t("onHold")} />}>
      <TroubleNotices organizationId={organizationId} except={run.id} />
      {run.state === "held" ? <Held organizationId={organizationId} run={run} /> : <Ended organizationId={organizationId} run={run} />}
    </Page>
  );
}

function useRole(organizationId: string) {
  const { data } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  return data?.role;
}

/** A run that waits for a member: why, what would change, and the decision. */
function Held({ organizationId, run }: { organizationId: string; run: Run }) {
  const { t } = useTranslation("sync");
  const role = useRole(organizationId);
  const { first } = useRunLines(organizationId, run.id, null);
  return (
    <>
      <Review run={run} mayDecide={role !== undefined && role !== "viewer"} />
      {first ? <WaitingCounts counts={first.sorts} passed={passedBy(run)} /> : <Skeleton h={68} radius={10} />}
      <RunNotices run={run} />
      <RunChanges organizationId={organizationId} runId={run.id} waiting title={t("changes.ifApplied")} empty={t("changes.noneSeen")} />
      <RunFacts organizationId={organizationId} run={run} />
      {role && <Decide organizationId={organizationId} run={run} mayDecide={role !== "viewer"} counts={first && { ...first.sorts, moved: passedBy(run).moved?.count ?? first.sorts.moved }} />}
    </>
  );
}

/** A run as it goes on, or what came of it. */
function Ended({ organizationId, run }: { organizationId: string; run: Run }) {
  const { t } = useTranslation("sync");
  const role = useRole(organizationId);
  const navigate = route.useNavigate();
  const again = (runId: string) => void navigate({ params: { organizationId, runId } });
  return (
    <>
      {run.state === "failed" && <RunProblem run={run}><NextTry organizationId={organizationId} run={run} mayTry={role !== undefined && role !== "viewer"} onAgain={again} /></RunProblem>}
      {wasDropped(run) && <RunEnding organizationId={organizationId} run={run} />}
      {!isOver(run) && <Panel title={t("goingOn.title")} action={isUnderWay(run) && <CancelSync organizationId={organizationId} runId={run.id} approved={run.decidedAt !== null} />} note={run.decidedAt && isUnderWay(run) && <Said>{t("goingOn.applied", { who: run.decidedBy === null ? t("formerMember") : isolate(run.decidedBy) })}</Said>}><RunProgress run={run} /></Panel>}
      <RunNotices run={run} />
      {run.state === "succeeded" && run.counts && <RunCounts organizationId={organizationId} counts={run.counts} at={run.finishedAt} />}
      {run.state === "succeeded" && <RunChanges key={run.state} organizationId={organizationId} runId={run.id} waiting={false} title={t("changes.inShort")} empty={t("changes.nobody")} />}
      {(run.state === "discarded" || (run.state === "cancelled" && wasHeld(run))) && <RunChanges key={run.state} organizationId={organizationId} runId={run.id} waiting title={t("changes.would")} empty={t("changes.erased")} />}
      {!isUnderWay(run) && <RunFacts organizationId={organizationId} run={run} />}
    </>
  );
}
