import { skipToken, useQuery } from "@tanstack/react-query";
import { createSearch } from "@treeline/org/chart/search";
import { buildTree } from "@treeline/org/chart/tree";
import { useMemo } from "react";
import { trpc } from "../../api.ts";

/** The organization's chart as a tree, now or at the end of a day, and a search over it. */
export function useChart(organizationId: string, on: string | undefined) {
  // Told afresh by every sync that this page sees, and looked at again every minute for the others.
  const now = useQuery(trpc.chart.get.queryOptions(on === undefined ? { organizationId } : skipToken, { refetchInterval: 60_000 }));
  const then = useQuery(trpc.chart.asOf.queryOptions(on === undefined ? skipToken : { organizationId, at: on }));
  const { error, refetch } = on === undefined ? now : then;
  const people = on === undefined ? now.data?.people : then.data?.people;
  const tree = useMemo(() => people && buildTree(people), [people]);
  const search = useMemo(() => createSearch(people ?? []), [people]);
  return { tree, search, error, refetch };
}
