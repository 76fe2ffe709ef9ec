import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useDocumentVisibility } from "@mantine/hooks";
import { useSubscription, type inferOutput } from "@trpc/tanstack-react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../../api.ts";
import { setStreamedData } from "../../streamed-data.ts";

export type SyncState = inferOutput<typeof trpc.sync.state>;
export type SyncTrouble = SyncState["troubles"][number];

/** Without a stream, say behind a proxy that keeps it back, the state is asked for this often. */
const ASK_AGAIN_MS = 15_000;

/** How the chart stands to Personio; undefined until it is known. The frame of the pages keeps it current: see `useFollowSync`. */
export function useSyncState(organizationId: string): SyncState | undefined {
  return useQuery(trpc.sync.state.queryOptions({ organizationId }, { staleTime: 60_000 })).data;
}

/**
 * Keeps the state current while the page is in view, whoever changes it and wherever, and reads what a run changed once it ended.
 * For the frame of the pages alone: one stream for each tab that is looked at.
 */
export function useFollowSync(organizationId: string): void {
  const queries = useQueryClient();
  const visible = useDocumentVisibility() === "visible";
  const stream = useSubscription(
    trpc.sync.stateChanges.subscriptionOptions(visible ? { organizationId } : skipToken, {
      onData: (state) => setStreamedData(queries, trpc.sync.state.queryKey({ organizationId }), state),
    }),
  );
  const { data: state } = useQuery(
    trpc.sync.state.queryOptions({ organizationId }, { staleTime: 60_000, refetchInterval: stream.status === "pending" ? false : ASK_AGAIN_MS }),
  );
  const [going, ended] = [state && JSON.stringify([state.running?.runId, state.running?.state]), state && endOf(state)];
  const seen = useRef({ organizationId, going, ended });
  useEffect(() => {
    const before = seen.current;
    seen.current = { organizationId, going, ended };
    if (before.organizationId !== organizationId || before.ended === undefined || ended === undefined) return;
    // What a run changed is on every page; that one began is only on lists of runs.
    if (before.ended !== ended) void queries.invalidateQueries();
    else if (before.going !== going) void Promise.all([trpc.sync.list, trpc.connection.get].map((query) => queries.invalidateQueries({ queryKey: query.pathKey() })));
  }, [organizationId, going, ended, queries]);
}

/** Differs as soon as a run, its pictures or a decision has ended. */
const endOf = ({ lastSuccessAt, troubles, picturesGoOn, connectionId }: SyncState): string =>
  JSON.stringify([connectionId, lastSuccessAt, troubles.map(({ id }) => id), picturesGoOn]);
