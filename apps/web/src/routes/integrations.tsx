import { Button, Group, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { ConnectionCard } from "../features/connect/connection-card.tsx";
import { ConnectionSettings } from "../features/connect/connection-settings.tsx";
import { Disconnect, ReplaceCredential } from "../features/connect/dialogs.tsx";
import { ErasePeople } from "../features/connect/erase-people.tsx";
import { Granted } from "../features/connect/granted.tsx";
import { HrisBanner } from "../features/connect/hris-banner.tsx";
import { Pause } from "../features/connect/pause.tsx";
import { CancelSync } from "../features/sync/cancel-sync.tsx";
import { ChartSync } from "../features/sync/chart-sync.tsx";
import { RunList } from "../features/sync/run-list.tsx";
import { SyncBadge } from "../features/sync/sync-badge.tsx";
import { NextSync } from "../features/sync/sync-facts.tsx";
import { TroubleNotices } from "../features/sync/trouble-notices.tsx";
import { useSyncState } from "../features/sync/use-sync-state.ts";
import { Empty } from "../ui/empty.tsx";
import { TextLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/integrations");

export function Integrations() {
  const { t } = useTranslation("connect");
  const { organizationId } = route.useParams();
  const [dialog, setDialog] = useState<"replace" | "disconnect" | "erase" | "settings" | null>(null);
  const { data: organization, error: refused } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const { data: needed, error: untold } = useQuery(trpc.connection.needed.queryOptions({ organizationId }));
  const { data, error } = useQuery(trpc.connection.get.queryOptions({ organizationId }));
  const state = useSyncState(organizationId);
  const connection = data?.connection ?? null;
  const crumbs = [{ label: t("crumb.chart"), to: `/o/${organizationId}/chart` }, { label: t("crumb.integrations") }];
  const problem = error ?? refused ?? untold;
  if (problem) return <Page title={t("crumb.integrations")} crumbs={crumbs}><Problem error={problem} /></Page>;
  if (!data || !needed || !organization) return <Page title={t("crumb.integrations")} crumbs={crumbs}><Skeleton h={230} radius={10} /></Page>;

  const mayAct = organization.role !== "viewer";
  const isAdmin = organization.role === "admin" || organization.role === "owner";
  const connected = connection?.state === "connected" ? connection : null;
  const dialogProps = { organizationId, connectionId: connection?.id ?? "", onClose: () => setDialog(null) };
  const replace = <Button variant="default" size="sm" onClick={() => setDialog("replace")}>{t("card.replace")}</Button>;
  const resume = connected && <Pause organizationId={organizationId} connectionId={connected.id} paused />;
  const keptPeople = connection !== null && organization.people + organization.vacant > 0;
  return (
    <Page title={t("crumb.integrations")} crumbs={crumbs}>
      {connected ? (
        <ConnectionCard
          organizationId={organizationId}
          connection={connected}
          condition={<SyncBadge organizationId={organizationId} />}
          troubles={<TroubleNotices organizationId={organizationId} actions={{ refused: replace, frozen: null, paused: resume }} />}
          next={state && <NextSync state={state} />}
          action={
            <Group gap="xs">
              {state?.running && <CancelSync organizationId={organizationId} runId={state.running.runId} approved={state.running.approved} size="sm" />}
              {mayAct && <ChartSync organizationId={organizationId} connectionId={connected.id} refusal={null} label={t("card.syncNow")} />}
            </Group>
          }
          onReplace={mayAct ? () => setDialog("replace") : null}
          onDisconnect={mayAct ? () => setDialog("disconnect") : null}
          onSettings={isAdmin ? () => setDialog("settings") : null}
        />
      ) : (
        <HrisBanner organizationId={organizationId} mayConnect={mayAct} again={connection !== null} onErase={isAdmin && keptPeople ? () => setDialog("erase") : null} />
      )}
      {connection && <LastSyncs organizationId={organizationId} />}
      {connected && <Granted attributes={needed.attributes} keys={connected.grantedKeys} />}
      {connected && <ConnectionSettings organizationId={organizationId} connection={connected} opened={dialog === "settings"} onClose={() => setDialog(null)} />}
      <ReplaceCredential {...dialogProps} opened={dialog === "replace"} />
      <Disconnect {...dialogProps} organizationName={organization.name} mayErase={isAdmin} opened={dialog === "disconnect"} />
      <ErasePeople {...dialogProps} organizationName={organization.name} opened={dialog === "erase"} />
    </Page>
  );
}

function LastSyncs({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("connect");
  const { data, error } = useQuery(trpc.sync.list.queryOptions({ organizationId, limit: 10 }));
  return (
    <Panel title={t("lastSyncs.title")} action={<TextLink to="/o/$organizationId/runs" params={{ organizationId }} size="sm">{t("lastSyncs.all")}</TextLink>}>
      {error && <Problem error={error} />}
      {!data && !error && <Stack gap="sm">{[0, 1, 2].map((row) => <Skeleton key={row} h={44} />)}</Stack>}
      {data?.runs.length === 0 && <Empty title={t("lastSyncs.none")}>{t("lastSyncs.noneText")}</Empty>}
      {data && data.runs.length > 0 && <RunList organizationId={organizationId} runs={data.runs} />}
    </Panel>
  );
}
