import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { trpc } from "../../api.ts";
import type { Chart } from "./chart.ts";
import { marksAt, NO_MARKS, type Marks } from "./marks.ts";

const MOST_MS = 3_600_000;

/** What is marked on the chart of now. A mark goes at its own time, without a look at the server; null reads none. */
export function useMarks(organizationId: string, chart: Chart | null): Marks {
  const { data } = useQuery(trpc.chart.marks.queryOptions({ organizationId }, { enabled: chart !== null && chart.size > 0, refetchInterval: 60_000 }));
  const [now, setNow] = useState(() => Date.now());
  const marks = useMemo(() => (data && chart ? marksAt(data.marks, chart, now) : NO_MARKS), [data, chart, now]);
  useEffect(() => {
    if (marks.size === 0) return;
    const first = Math.min(...Array.from(marks.values(), ({ until }) => Date.parse(until)));
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(first - Date.now(), 0) + 100, MOST_MS));
    return () => clearTimeout(timer);
  }, [marks]);
  return marks;
}
