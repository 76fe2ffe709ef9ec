import { useQuery } from "@tanstack/react-query";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { trpc } from "../../api.ts";

export type Finding = inferOutput<typeof trpc.findings.list>["findings"][number];

export const useFindings = (organizationId: string) => useQuery(trpc.findings.list.queryOptions({ organizationId }));
