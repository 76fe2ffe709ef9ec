import { useQuery } from "@tanstack/react-query";
import { createSearch } from "@treeline/org/chart/search";
import { buildTree } from "@treeline/org/chart/tree";
import { useMemo } from "react";
import { trpc } from "../../api.ts";

/** The organization's chart as a tree, and a search over it. */
export function useChart(organizationId: string) {
  // Told afresh by every sync that this page sees, and looked at again every minute for the others.
  const { data, error, refetch } = useQuery(trpc.chart.get.queryOptions({ organizationId }, { refetchInterval: 60_000 }));
  const tree = useMemo(() => data && buildTree(data.people), [data]);
  const search = useMemo(() => createSearch(data?.people ?? []), [data]);
  return { tree, search, error, refetch };
}
