import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters, type QueryKey } from "@tanstack/react-query";

/** A query client whose invalidation reaches queries that are still loading for the first time. */
export class FreshQueryClient extends QueryClient {
  /**
   * Refetches what `filters` match, as QueryClient does. A first answer that is still on its way was given before the change that
   * invalidates it, and QueryClient would show it as fresh: such a query starts again.
   */
  override async invalidateQueries<Key extends QueryKey = QueryKey>(filters?: InvalidateQueryFilters<Key>, options?: InvalidateOptions): Promise<void> {
    const loading = this.getQueryCache().findAll(filters).filter(({ state }) => state.data === undefined && state.fetchStatus !== "idle");
    await Promise.all(loading.map((query) => query.cancel({ revert: true, silent: true }).catch(() => {})));
    return await super.invalidateQueries(filters, options);
  }
}
