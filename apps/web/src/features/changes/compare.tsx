import { Button, Group, Skeleton, Text } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api.ts";
import { Empty } from "../../ui/empty.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { dayOf } from "./days.ts";
import { LineList } from "./line-list.tsx";
import { dayWords } from "./line-words.ts";
import { Sentences } from "./sentences.tsx";

const STEP = 100;

const CALENDAR = {
  valueFormat: "D MMM YYYY",
  w: 180,
  // A company works on any day: none is red.
  weekendDays: [],
  popoverProps: { withinPortal: false },
  ariaLabels: { previousMonth: "Previous month", nextMonth: "Next month", previousYear: "Previous year", nextYear: "Next year", previousDecade: "Previous decade", nextDecade: "Next decade", monthLevelControl: "Choose a month", yearLevelControl: "Choose a year" },
};

interface CompareProps {
  organizationId: string;
  /** Days, `YYYY-MM-DD`. */
  from: string;
  to: string;
  onChange(days: { from: string; to: string }): void;
}

/** What differs between the ends of two days, whatever came and went between them. */
export function Compare({ organizationId, from, to, onChange }: CompareProps) {
  const today = dayOf(new Date());
  return (
    <>
      <Group gap="md" align="flex-end">
        <DateInput label="From the end of" {...CALENDAR} value={from} maxDate={to} onChange={(day) => day && onChange({ from: day, to })} />
        <DateInput label="To the end of" {...CALENDAR} value={to} minDate={from} maxDate={today} onChange={(day) => day && onChange({ from, to: day })} />
      </Group>
      <Text size="sm">
        {"The chart on "}
        <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ on: from }} size="sm" underline="always">{dayWords(from)}</TextLink>
        {to < today && <>{" and on "}<TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ on: to }} size="sm" underline="always">{dayWords(to)}</TextLink></>}
      </Text>
      <Difference organizationId={organizationId} from={from} to={to} />
    </>
  );
}

function Difference({ organizationId, from, to }: Omit<CompareProps, "onChange">) {
  const { data, error, refetch } = useQuery(trpc.changes.between.queryOptions({ organizationId, from, to }));
  const [most, setMost] = useState(STEP);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <><Skeleton h={140} radius={10} /><Skeleton h={240} radius={10} /></>;
  if (data.total === 0) return <Empty title="The chart was the same on both days">Choose days further apart, or look through the list of changes.</Empty>;
  return (
    <>
      <Panel title="In short"><div role="status"><Sentences sentences={data.sentences} most={12} /></div></Panel>
      <Panel title="Person by person" note={<span className="tabular">{data.total.toLocaleString()} {data.total === 1 ? "person" : "people"}</span>}>
        <LineList organizationId={organizationId} lines={data.lines.slice(0, most)} />
        {data.lines.length > most && <Group><Button variant="default" onClick={() => setMost(most + STEP)}>Show more</Button></Group>}
        {most >= data.lines.length && data.lines.length < data.total && <Text size="sm" c="dimmed" className="tabular">The first {data.lines.length.toLocaleString()} of {data.total.toLocaleString()}. Choose days closer together to see everybody.</Text>}
      </Panel>
    </>
  );
}
