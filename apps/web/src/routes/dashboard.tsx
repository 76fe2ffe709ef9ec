import { Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { RecentChanges } from "../features/changes/recent.tsx";
import { Pause } from "../features/connect/pause.tsx";
import { FindingSummary } from "../features/findings/finding-summary.tsx";
import { ConnectCall } from "../features/organization/connect-call.tsx";
import { Counts } from "../features/organization/counts.tsx";
import { mayAct } from "../features/organization/role.ts";
import { SyncStatus, SyncTrouble } from "../features/organization/sync-status.tsx";
import { ChartSync } from "../features/sync/chart-sync.tsx";
import { HeldBanner } from "../features/sync/held-banner.tsx";
import { RunList } from "../features/sync/run-list.tsx";
import { isUnderWay } from "../run-state.ts";
import { ButtonLink, TextLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/");

export function Dashboard() {
  const { t } = useTranslation("organization");
  const { organizationId } = route.useParams();
  const queries = useQueryClient();
  const { data: organization, error, refetch } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const { data: link } = useQuery(
    trpc.connection.get.queryOptions({ organizationId }, { refetchInterval: ({ state }) => (isUnderWay(state.data?.connection?.lastRun) ? 1_500 : 15_000) }),
  );
  const connection = link?.connection ?? null;
  const connected = connection?.state === "connected" ? connection : null;
  const live = isUnderWay(connection?.lastRun);
  const runs = useQuery(trpc.sync.list.queryOptions({ organizationId, limit: 5 }, { refetchInterval: live ? 2_000 : false }));
  const wasLive = useRef(false);
  useEffect(() => {
    // What a run changed is on every page.
    if (wasLive.current && !live) void queries.invalidateQueries();
    wasLive.current = live;
  }, [live, queries]);

  if (error) return <Page title={t("overview.title")}><Problem error={error} onRetry={() => void refetch()} /></Page>;
  if (!organization || !link) return <Page title={organization?.name ?? t("overview.title")}><Skeleton height={68} radius={10} /><Skeleton height={160} radius={10} /></Page>;
  const maySync = mayAct(organization.role, "member");
  const params = { organizationId };
  // A failed run after it leaves a held one waiting.
  const held = connected && [connected.lastRun, ...(runs.data?.runs ?? [])].find((run) => run?.state === "held");
  return (
    <Page title={organization.name} action={connected && maySync && <ChartSync organizationId={organizationId} connectionId={connected.id} refusal={null} quiet={held !== undefined && held !== null} />}>
      {held && <HeldBanner organizationId={organizationId} run={held} mayDecide={maySync} />}
      {connected && (
        <SyncTrouble organizationId={organizationId} connection={connected} mayAct={maySync} resume={<Pause organizationId={organizationId} connectionId={connected.id} paused />} />
      )}
      {!connected && <ConnectCall organizationId={organizationId} mayConnect={maySync} again={connection !== null} />}
      {(connection || organization.people > 0) && <Counts organizationId={organizationId} {...organization} />}
      {connected && (
        <Panel
          title={t("overview.inStep")}
          action={connected.lastSuccessAt && <ButtonLink to="/o/$organizationId/chart" params={params} variant="default" style={{ flexShrink: 0 }}>{t("overview.build")}</ButtonLink>}
        >
          <SyncStatus organizationId={organizationId} connection={connected} />
        </Panel>
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
