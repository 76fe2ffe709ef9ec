import { useInfiniteQuery } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { useEffect, useMemo } from "react";
import { trpc } from "../../api.ts";

export type Listed = inferOutput<typeof trpc.people.list>["people"][number];

const PAGE = 1000;
const collator = new Intl.Collator(undefined, { sensitivity: "base" });

/** Everybody by name, vacant seats last, once all pages are here; before, `read` says how many came. */
export function usePeople(organizationId: string) {
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    trpc.people.list.infiniteQueryOptions({ organizationId, limit: PAGE }, { getNextPageParam: ({ next }) => next }),
  );
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  // Sorted page by page, rows would jump under the pointer.
  const people = useMemo(
    () => (hasNextPage ? undefined : data?.pages.flatMap((page) => page.people).sort((a, b) => collator.compare(a.name ?? "\uffff", b.name ?? "\uffff"))),
    [data, hasNextPage],
  );
  return { people, read: (data?.pages.length ?? 0) * PAGE, error, refetch };
}
