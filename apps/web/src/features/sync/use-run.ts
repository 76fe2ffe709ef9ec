import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";
import { setStreamedData } from "../../streamed-data.ts";
import { isOver } from "./run-words.ts";

const AGAIN_MS = 3_000;

/** A run as it goes on: read once, then told by the server until it and its pictures are over. */
export function useRun(organizationId: string, runId: string | null) {
  const queries = useQueryClient();
  const { data: run, error, refetch } = useQuery(trpc.sync.get.queryOptions(runId ? { organizationId, runId } : skipToken));
  const live = run !== undefined && !isOver(run);
  const { status, reset } = useSubscription(
    trpc.sync.progress.subscriptionOptions(runId && live ? { organizationId, runId } : skipToken, {
      onData: (view) => {
        if (runId) setStreamedData(queries, trpc.sync.get.queryKey({ organizationId, runId }), view);
      },
    }),
  );
  // A browser gives a stream up for good when a proxy answers in its place, as during a restart.
  useEffect(() => {
    if (status !== "error") return;
    const timer = setTimeout(() => {
      reset();
      void refetch();
    }, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [status, reset, refetch]);
  const phase = run === undefined ? null : isUnderWay(run) ? "run" : live ? "pictures" : "over";
  const seen = useRef(phase);
  useEffect(() => {
    const before = seen.current;
    seen.current = phase;
    // What it changed is on every page; a run that had ended before is no news.
    if (before !== null && phase !== null && phase !== before && phase !== "run") void queries.invalidateQueries();
  }, [phase, queries]);
  return { run, error };
}
