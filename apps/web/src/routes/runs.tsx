import { Button, Group, Paper, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { RunList } from "../features/sync/run-list.tsx";
import { SyncBadge } from "../features/sync/sync-badge.tsx";
import { Empty } from "../ui/empty.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/runs");

export function Runs() {
  const { t } = useTranslation("sync");
  const { organizationId } = route.useParams();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.sync.list.infiniteQueryOptions(
      { organizationId, limit: 30 },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  const runs = data?.pages.flatMap((page) => page.runs);
  return (
    <Page title={t("list.page")} mark={<SyncBadge organizationId={organizationId} />} crumbs={[{ label: t("list.integrations"), to: `/o/${organizationId}/integrations` }, { label: "Personio" }]}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!runs && !error && <Skeleton h={320} radius={10} />}
      {runs?.length === 0 && (
        <Empty title={t("list.empty.title")} action={<ButtonLink to="/o/$organizationId/integrations" params={{ organizationId }}>{t("list.empty.action")}</ButtonLink>}>
          {t("list.empty.text")}
        </Empty>
      )}
      {runs && runs.length > 0 && (
        <Paper withBorder bg="var(--tl-card)" px={{ base: "md", sm: "lg" }} py="xs">
          <RunList organizationId={organizationId} runs={runs} />
        </Paper>
      )}
      {hasNextPage && <Group><Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("list.more")}</Button></Group>}
    </Page>
  );
}
