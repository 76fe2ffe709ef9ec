import { isolate } from "@treeline/org/text/isolate";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { RecentChanges } from "../features/changes/recent.tsx";
import { Pause } from "../features/connect/pause.tsx";
import { FindingSummary } from "../features/findings/finding-summary.tsx";
import { ConnectCall } from "../features/organization/connect-call.tsx";
import { Counts } from "../features/organization/counts.tsx";
import { mayAct } from "../features/organization/role.ts";
import { ChartSync } from "../features/sync/chart-sync.tsx";
import { RunList } from "../features/sync/run-list.tsx";
import { SyncPanel } from "../features/sync/sync-panel.tsx";
import { TroubleNotices } from "../features/sync/trouble-notices.tsx";
import { useSyncState } from "../features/sync/use-sync-state.ts";
import { ButtonLink, TextLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/");

export function Dashboard() {
  const { t } = useTranslation("organization");
  const { organizationId } = route.useParams();
  const { data: organization, error, refetch } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const { data: link } = useQuery(trpc.connection.get.queryOptions({ organizationId }));
  const state = useSyncState(organizationId);
  const connection = link?.connection ?? null;
  const connected = connection?.state === "connected" ? connection : null;
  const runs = useQuery(trpc.sync.list.queryOptions({ organizationId, limit: 5 }));

  if (error) return <Page title={t("overview.title")}><Problem error={error} onRetry={() => void refetch()} /></Page>;
  if (!organization || !link) return <Page title={organization ? isolate(organization.name) : t("overview.title")}><Skeleton height={68} radius={10} /><Skeleton height={160} radius={10} /></Page>;
  const maySync = mayAct(organization.role, "member");
  const params = { organizationId };
  const waits = state?.troubles.some(({ kind }) => kind === "held") ?? false;
  const resume = connected && <Pause organizationId={organizationId} connectionId={connected.id} paused />;
  return (
    <Page title={isolate(organization.name)} action={connected && maySync && <ChartSync organizationId={organizationId} connectionId={connected.id} refusal={null} quiet={waits} />}>
      {connected && <TroubleNotices organizationId={organizationId} actions={{ paused: resume }} />}
      {!connected && <ConnectCall organizationId={organizationId} mayConnect={maySync} again={connection !== null} />}
      {(connection || organization.people > 0) && <Counts organizationId={organizationId} {...organization} />}
      {connected && (
        <SyncPanel
          organizationId={organizationId}
          action={connected.lastSuccessAt && <ButtonLink to="/o/$organizationId/chart" params={params} variant="default" style={{ flexShrink: 0 }}>{t("overview.build")}</ButtonLink>}
        />
      )}
      {connection && <RecentChanges organizationId={organizationId} />}
      {connection && <FindingSummary organizationId={organizationId} />}
      {connection && (
        <Panel title={t("overview.lastSyncs")} action={<TextLink to="/o/$organizationId/runs" params={params} size="sm">{t("overview.allSyncs")}</TextLink>}>
          {runs.error && <Problem error={runs.error} onRetry={() => void runs.refetch()} />}
          {runs.data && <RunList organizationId={organizationId} runs={runs.data.runs} />}
        </Panel>
      )}
    </Page>
  );
}
