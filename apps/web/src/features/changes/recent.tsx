import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import { Sentences } from "./sentences.tsx";

const SENTENCES = 3;

/** The last things that happened to the chart, in a few sentences. */
export function RecentChanges({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("changes");
  const { data, error, refetch } = useQuery(trpc.changes.list.queryOptions({ organizationId, limit: SENTENCES }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  const [latest] = data?.changes ?? [];
  if (!data || !latest) return null;
  const sentences = data.changes.flatMap((change) => change.sentences).slice(0, SENTENCES);
  return (
    <Panel title={t("recent.title")} action={<TextLink to="/o/$organizationId/changes" params={{ organizationId }} size="sm" style={{ flexShrink: 0 }}>{t("recent.all")}</TextLink>}>
      <div>
        <Sentences sentences={sentences} />
        <Text size="sm" c="dimmed" mt={6}><Trans t={t} i18nKey="recent.last" components={{ when: <When at={latest.at} /> }} /></Text>
      </div>
    </Panel>
  );
}
