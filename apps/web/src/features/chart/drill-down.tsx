import { Anchor, Breadcrumbs, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconEyeOff } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import type { Chart } from "./chart.ts";
import { reportWords } from "./head-words.ts";
import { markWords, type Mark, type Marks } from "./marks.ts";
import { NAMED, Named } from "../../ui/named.tsx";

interface DrillDownProps {
  chart: Chart;
  /** What changed in the last 24 hours. */
  marks: Marks;
  selected: string | undefined;
  /** A banner stands above. */
  past: boolean;
  onSelect(id: string): void;
  /** Below the list. */
  children: ReactNode;
}

/** The chart for a narrow screen: a list that drills down, team by team. */
export function DrillDown({ chart, marks, selected, past, onSelect, children }: DrillDownProps) {
  const { t } = useTranslation("chart");
  const { roots } = chart.forest;
  const top = roots.length === 1 ? chart.at(roots[0] ?? 0).id : undefined;
  const [boss, setBoss] = useState(top);
  const [followed, setFollowed] = useState<string>();
  if (selected !== undefined && selected !== followed) {
    // Somebody found by the search: the list goes to their team.
    setFollowed(selected);
    const row = chart.rowOf(selected);
    const manager = chart.chainOf(row).at(-1);
    setBoss(chart.leads(row) ? selected : manager === undefined ? top : chart.at(manager).id);
  }
  const hereRow = chart.rowOf(boss);
  const here = chart.find(boss);
  const path = here ? [...chart.chainOf(hereRow), hereRow].map((row) => chart.at(row)) : [];
  const team = here ? chart.reportsOf(hereRow) : roots;
  return (
    <Stack gap="xs" p="md" pt={past ? 128 : 72}>
      <Breadcrumbs separator="›" component="nav" aria-label={t("list.managers")} fz="sm" styles={{ root: { flexWrap: "wrap", rowGap: 4 } }}>
        <Anchor component="button" type="button" size="sm" onClick={() => setBoss(undefined)}>{t("list.top")}</Anchor>
        {path.map((person) => <Anchor key={person.id} component="button" type="button" size="sm" onClick={() => setBoss(person.id)}><Named>{seatName(person)}</Named></Anchor>)}
      </Breadcrumbs>
      {here && <Row chart={chart} mark={marks.get(hereRow)} row={hereRow} onOpen={() => onSelect(here.id)} hint={t("list.profile")} />}
      <Stack component="ul" gap="xs" m={0} p={0} pl={here ? 16 : 0} style={{ listStyle: "none" }} aria-label={here ? t("list.reportsOf", { name: seatName(here) }) : t("list.topOfChart")}>
        {Array.from(team, (row) => {
          const { id } = chart.at(row);
          return <li key={id}><Row chart={chart} mark={marks.get(row)} row={row} onOpen={() => (chart.leads(row) ? setBoss(id) : onSelect(id))} /></li>;
        })}
      </Stack>
      {children}
    </Stack>
  );
}

function Row({ chart, mark, row, hint, onOpen }: { chart: Chart; mark: Mark | undefined; row: number; hint?: string; onOpen(): void }) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const person = chart.at(row);
  const leads = chart.leads(row);
  return (
    <UnstyledButton w="100%" p="sm" bg="var(--tl-card)" bd={`1px ${person.seat === "vacant" || person.hidden ? "dashed" : "solid"} var(--tl-border)`} bdrs={10} data-person={person.id} onClick={onOpen}>
      <Group gap="sm" wrap="nowrap">
        <Face label={seatName(person)} src={person.picture} size={40} />
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text {...NAMED} size="sm" fw={600} truncate>{seatName(person)}</Text>
          {person.title && <Text {...NAMED} size="xs" c="dimmed" truncate>{person.title}</Text>}
          {person.hidden && <Text size="xs" c="dimmed"><IconEyeOff size={12} aria-hidden style={{ verticalAlign: -2 }} /> {person.arriving ? t("list.arriving", { day: format.day(person.arriving) }) : t("list.hidden")}</Text>}
          {mark && <Text size="xs" c="var(--tl-accent)"><span aria-hidden>● </span>{markWords(t, mark)}</Text>}
          {person.edited && <Text size="xs" c="var(--tl-warn)">{t("list.edited")}</Text>}
        </div>
        <Text size="xs" c="dimmed" className="tabular">{hint ?? (leads ? reportWords(t, chart.directReports(row)) : "")}</Text>
        {(hint ?? leads) && <IconChevronRight size={16} aria-hidden />}
      </Group>
    </UnstyledButton>
  );
}
