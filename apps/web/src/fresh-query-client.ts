import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters, type QueryKey } from "@tanstack/react-query";

/** A query client whose invalidation reaches queries that are still loading for the first time. */
export class FreshQueryClient extends QueryClient {
  /**
   * Refetches the queries that `filters` match. QueryClient leaves out a query whose first request is still pending, and then treats its
   * answer as fresh although it may be older than the change that invalidates it. Such a query is cancelled and starts again.
   */
  override async invalidateQueries<Key extends QueryKey = QueryKey>(filters?: InvalidateQueryFilters<Key>, options?: InvalidateOptions): Promise<void> {
    const loading = this.getQueryCache().findAll(filters).filter(({ state }) => state.data === undefined && state.fetchStatus !== "idle");
    await Promise.all(loading.map((query) => query.cancel({ revert: true, silent: true }).catch(() => {})));
    return await super.invalidateQueries(filters, options);
  }
}
