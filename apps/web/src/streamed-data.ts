import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Sets what a query holds to what a stream has just sent. A request of that query that is still pending is cancelled: its answer may be
 * older, and the stream doesn't send the same value twice.
 */
export function setStreamedData<T>(queries: QueryClient, queryKey: QueryKey, data: T): void {
  void queries.getQueryCache().find({ queryKey })?.cancel({ revert: true });
  queries.setQueryData(queryKey, data);
}
