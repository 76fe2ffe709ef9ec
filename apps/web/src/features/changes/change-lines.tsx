import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { LineList } from "./line-list.tsx";

/** One change, person by person. */
export function ChangeLines({ organizationId, changeId }: { organizationId: string; changeId: string }) {
  const { data, error, refetch } = useQuery(trpc.changes.get.queryOptions({ organizationId, changeId }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={56} my={8} />;
  return <LineList organizationId={organizationId} lines={data.lines} />;
}
