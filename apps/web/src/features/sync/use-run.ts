import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useRef } from "react";
import { trpc } from "../../api.ts";
import { isUnderWay } from "../../run-state.ts";
import { isOver } from "./run-words.ts";

/** A run as it goes on: read once, then told by the server until it and its pictures are over. */
export function useRun(organizationId: string, runId: string | null) {
  const queries = useQueryClient();
  const { data: run, error } = useQuery(trpc.sync.get.queryOptions(runId ? { organizationId, runId } : skipToken));
  const live = run !== undefined && !isOver(run);
  useSubscription(
    trpc.sync.progress.subscriptionOptions(runId && live ? { organizationId, runId } : skipToken, {
      onData: (view) => {
        if (runId) queries.setQueryData(trpc.sync.get.queryKey({ organizationId, runId }), view);
      },
    }),
  );
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
