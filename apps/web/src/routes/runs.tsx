import { Button, Group, Paper, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { trpc } from "../api.ts";
import { RunList } from "../features/sync/run-list.tsx";
import { isUnderWay } from "../run-state.ts";
import { Empty } from "../ui/empty.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/runs");

export function Runs() {
  const { organizationId } = route.useParams();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.sync.list.infiniteQueryOptions(
      { organizationId, limit: 30 },
      {
        getNextPageParam: ({ next }) => next,
        refetchInterval: ({ state }) => (state.data?.pages[0]?.runs.some(isUnderWay) ? 2_000 : 30_000),
      },
    ),
  );
  const runs = data?.pages.flatMap((page) => page.runs);
  return (
    <Page title="Syncs" crumbs={[{ label: "Integrations", to: `/o/${organizationId}/integrations` }, { label: "Personio" }]}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!runs && !error && <Skeleton h={320} radius={10} />}
      {runs?.length === 0 && (
        <Empty title="No syncs yet" action={<ButtonLink to="/o/$organizationId/integrations" params={{ organizationId }}>Go to Integrations</ButtonLink>}>
          Connect Personio, and every sync is listed here with what it changed.
        </Empty>
      )}
      {runs && runs.length > 0 && (
        <Paper withBorder bg="var(--tl-card)" px={{ base: "md", sm: "lg" }} py="xs">
          <RunList organizationId={organizationId} runs={runs} />
        </Paper>
      )}
      {hasNextPage && <Group><Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show more</Button></Group>}
    </Page>
  );
}
