import { Button, Group, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Empty } from "../../ui/empty.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { LineList } from "./line-list.tsx";
import { Sentences } from "./sentences.tsx";

const STEP = 100;

interface CompareProps {
  organizationId: string;
  /** Days, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** The organization's, `YYYY-MM-DD`. */
  today: string;
  onChange(days: { from: string; to: string }): void;
}

/** What differs between the ends of two days, whatever came and went between them. */
export function Compare({ organizationId, from, to, today, onChange }: CompareProps) {
  const { t } = useTranslation("changes");
  const format = useFormat();
  const chart = (on: string) => <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ on }} size="sm" underline="always" />;
  return (
    <>
      <Group gap="md" align="flex-end">
        <DayInput label={t("compare.from")} w={180} value={from} maxDate={to} onChange={(day) => day && onChange({ from: day, to })} />
        <DayInput label={t("compare.to")} w={180} value={to} minDate={from} maxDate={today} onChange={(day) => day && onChange({ from, to: day })} />
      </Group>
      <Text size="sm">
        <Trans t={t} i18nKey={to < today ? "compare.chartOnBoth" : "compare.chartOn"} values={{ from: format.day(from, "short"), to: format.day(to, "short") }} components={{ from: chart(from), to: chart(to) }} />
      </Text>
      <Difference organizationId={organizationId} from={from} to={to} />
    </>
  );
}

function Difference({ organizationId, from, to }: Omit<CompareProps, "onChange" | "today">) {
  const { t } = useTranslation("changes");
  const { data, error, refetch } = useQuery(trpc.changes.between.queryOptions({ organizationId, from, to }));
  const [most, setMost] = useState(STEP);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <><Skeleton h={140} radius={10} /><Skeleton h={240} radius={10} /></>;
  if (data.total === 0) return <Empty title={t("compare.same.title")}>{t("compare.same.text")}</Empty>;
  return (
    <>
      <Panel title={t("inShort")}><div role="status"><Sentences sentences={data.sentences} most={12} /></div></Panel>
      <Panel title={t("byPerson")} note={<span className="tabular">{t("compare.people", { count: data.total })}</span>}>
        <LineList organizationId={organizationId} lines={data.lines.slice(0, most)} />
        {data.lines.length > most && <Group><Button variant="default" onClick={() => setMost(most + STEP)}>{t("more")}</Button></Group>}
        {most >= data.lines.length && data.lines.length < data.total && <Text size="sm" c="dimmed" className="tabular">{t("compare.first", { n: data.lines.length, all: data.total })}</Text>}
      </Panel>
    </>
  );
}
