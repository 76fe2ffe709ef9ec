import { queryOptions } from "@tanstack/react-query";
import { pictureAddress } from "@treeline/org/chart/chart-columns";
import { expectChart } from "./aside.ts";
import { Chart } from "./chart.ts";
import { fetchChart } from "./fetch-chart.ts";
import { readChart } from "./read-chart.ts";

/** The organization's chart of now. The browser asks with the version it has, and keeps its bytes while that is the latest. */
export const chartQuery = (organizationId: string) =>
  queryOptions({
    queryKey: ["chart", organizationId],
    structuralSharing: false,
    // Without a network it says so, instead of waiting for one.
    networkMode: "always",
    refetchOnReconnect: true,
    queryFn: async ({ signal, client, queryKey }) => {
      const response = await fetchChart(organizationId, signal);
      const version = response.headers.get("etag");
      const before = client.getQueryData<Chart>(queryKey);
      if (before && version !== null && before.version === version) return before;
      expectChart(response);
      const { columns, forest } = await readChart(new Uint8Array(await response.arrayBuffer()));
      return new Chart({ columns, forest, edited: columns.edited, pictureOf: (row) => pictureAddress(organizationId, columns, row), version });
    },
  });
