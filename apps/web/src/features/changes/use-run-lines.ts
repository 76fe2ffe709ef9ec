import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import type { Sort } from "./sort-sign.tsx";

const PAGE = 100;

/** What a run changed, or would change, page by page. */
export function useRunLines(organizationId: string, runId: string, sort: Sort | null) {
  const query = useInfiniteQuery(
    trpc.sync.lines.infiniteQueryOptions({ organizationId, runId, sort, limit: PAGE }, { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData }),
  );
  const [first] = query.data?.pages ?? [];
  return { ...query, first, lines: query.data?.pages.flatMap((page) => page.lines) ?? [] };
}
