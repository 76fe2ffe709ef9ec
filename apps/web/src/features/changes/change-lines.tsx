import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { LineList } from "./line-list.tsx";

/** One change, person by person. */
export function ChangeLines({ organizationId, changeId }: { organizationId: string; changeId: string }) {
  const { t } = useTranslation("changes");
  const { data, error, refetch } = useQuery(trpc.changes.get.queryOptions({ organizationId, changeId }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton h={56} my={8} />;
  if (data.lines.length === 0) return <Text size="sm" c="dimmed" py={8}>{t("details.none")}</Text>;
  return <LineList organizationId={organizationId} lines={data.lines} />;
}
