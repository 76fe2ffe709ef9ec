import { useDebouncedValue } from "@mantine/hooks";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../api.ts";
import type { Chart } from "./chart.ts";

const MOST = 8;
/** The chart's bytes hold no e-mail addresses, so the server is asked for these: when few fit by name and title. */
const FEW = 3;
const SHORTEST = 3;
const PAUSE_MS = 200;

export interface Found {
  row: number;
  /** Of those who were found by it. */
  email: string | null;
}

/** Those on the chart who fit what is typed: by name and title at once, by e-mail as the server answers; null asks it nothing. */
export function useFound(chart: Chart, query: string, organizationId: string | null): { found: readonly Found[]; looking: boolean } {
  const here = useMemo(() => chart.search.find(query, MOST), [query, chart]);
  const typed = query.trim();
  const address = typed.includes("@");
  const wanted = organizationId !== null && typed.length >= SHORTEST && (address || here.length < FEW) ? typed : "";
  const [asked] = useDebouncedValue(wanted, PAUSE_MS);
  const asks = organizationId !== null && asked !== "" && asked === wanted;
  const { data } = useQuery(
    trpc.people.search.queryOptions(asks ? { organizationId, query: asked, limit: MOST } : skipToken, { staleTime: 60_000 }),
  );
  const answered = asks ? data : undefined;
  const found = useMemo(() => {
    const there = (answered?.people ?? []).map(({ id, email }) => ({ row: chart.rowOf(id), email })).filter(({ row }) => row >= 0);
    const byName = here.map(({ row }) => ({ row, email: null }));
    const all = address ? [...there, ...byName] : [...byName, ...there];
    return all.filter(({ row }, at) => all.findIndex((one) => one.row === row) === at).slice(0, MOST);
  }, [answered, here, address, chart]);
  return { found, looking: wanted !== "" && answered === undefined };
}
