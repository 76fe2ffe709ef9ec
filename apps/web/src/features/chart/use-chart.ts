import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../api.ts";
import { chartOfList } from "./chart-of-list.ts";
import { chartQuery } from "./chart-query.ts";

/** The organization's chart, now or at the end of a day. */
export function useChart(organizationId: string, on: string | undefined) {
  // Told afresh by every sync that this page sees, and looked at again every minute for the others.
  const now = useQuery({ ...chartQuery(organizationId), enabled: on === undefined, refetchInterval: 60_000 });
  const then = useQuery(trpc.chart.asOf.queryOptions(on === undefined ? skipToken : { organizationId, at: on }));
  const past = then.data?.people;
  const chartThen = useMemo(() => past && chartOfList(past), [past]);
  const { error, refetch } = on === undefined ? now : then;
  const chart = on === undefined ? now.data : chartThen;
  // What is shown stays when it can't be read afresh.
  return { chart, error: chart ? null : error, refetch };
}
