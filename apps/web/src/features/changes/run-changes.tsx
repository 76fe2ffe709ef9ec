import { Button, Group, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileLink } from "../../ui/file-link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { LineList } from "./line-list.tsx";
import { Sentences } from "./sentences.tsx";
import { SortFilter } from "./sort-filter.tsx";
import type { Sort } from "./sort-sign.tsx";
import { useRunLines } from "./use-run-lines.ts";

interface RunChangesProps {
  organizationId: string;
  runId: string;
  /** It waits for a member: nothing of it has happened. */
  waiting: boolean;
  /** Above the sentences. */
  title: string;
  /** What is said when there is nothing to list. */
  empty: string;
}

/** What a run changed: in sentences, then person by person. */
export function RunChanges({ organizationId, runId, waiting, title, empty }: RunChangesProps) {
  const { t } = useTranslation("changes");
  const [sort, setSort] = useState<Sort | null>(null);
  const { first, lines, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRunLines(organizationId, runId, sort);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!first) return <><Skeleton h={140} radius={10} /><Skeleton h={320} radius={10} /></>;
  if (first.total === 0) return <Panel title={t("byPerson")}><Text size="sm" c="dimmed">{empty}</Text></Panel>;
  return (
    <>
      {first.sentences.length > 0 && (
        <Panel title={title}>
          <div><Sentences sentences={first.sentences} most={8} /></div>
        </Panel>
      )}
      <Panel
        title={t("byPerson")}
        action={
          <FileLink href={`/runs/${organizationId}/${runId}.csv`} name="treeline-sync.csv">
            <Group component="span" gap={6} wrap="nowrap" display="inline-flex"><IconDownload size={16} aria-hidden />{t("csv")}</Group>
          </FileLink>
        }
      >
        <SortFilter counts={first.sorts} sort={sort} onChange={setSort} waiting={waiting} />
        <VisuallyHidden role="status">{sort && t("shown", { n: first.total })}</VisuallyHidden>
        <LineList organizationId={organizationId} lines={lines} waiting={waiting} />
        {hasNextPage && (
          <Group gap="sm">
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("more")}</Button>
            <Text size="sm" c="dimmed" className="tabular">{t("shownOf", { n: lines.length, all: first.total })}</Text>
          </Group>
        )}
      </Panel>
    </>
  );
}
