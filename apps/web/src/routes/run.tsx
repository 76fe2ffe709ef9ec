import { Skeleton } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { RunProgress } from "../features/sync/run-progress.tsx";
import { RunReport } from "../features/sync/run-report.tsx";
import { isOver, titleOf } from "../features/sync/run-words.ts";
import { StateBadge } from "../features/sync/state-badge.tsx";
import { useRun } from "../features/sync/use-run.ts";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/runs/$runId");

export function RunPage() {
  const { organizationId, runId } = route.useParams();
  const { run, error } = useRun(organizationId, runId);
  const crumbs = [
    { label: "Integrations", to: `/o/${organizationId}/integrations` },
    { label: "Personio" },
    { label: "Syncs", to: `/o/${organizationId}/runs` },
  ];
  if (error) return <Page title="Sync" crumbs={crumbs}><Problem error={error} /></Page>;
  if (!run) return <Page title="Sync" crumbs={crumbs}><Skeleton h={320} radius={10} /></Page>;
  return (
    <Page title={titleOf(run)} crumbs={crumbs} mark={<StateBadge state={run.state} />}>
      {!isOver(run) && <Panel title="Going on now"><RunProgress run={run} /></Panel>}
      <RunReport run={run} />
    </Page>
  );
}
