import { Anchor, Avatar, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import type { Chart } from "./chart.ts";
import { directWords, inAllWords } from "./head-words.ts";
import { NAMED, Named } from "../../ui/named.tsx";

interface PastSeatProps {
  chart: Chart;
  id: string;
  on: string;
  onSelect(id: string): void;
}

/** Somebody as the chart of a past day knows them. */
export function PastSeat({ chart, id, on, onSelect }: PastSeatProps) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const row = chart.rowOf(id);
  const person = chart.find(id);
  if (!person) return <Text size="sm" pr={40}>{t("past.absent", { day: format.day(on) })}</Text>;
  const chain = chart.chainOf(row).map((above) => chart.at(above));
  const team = Array.from(chart.reportsOf(row), (below) => chart.at(below));
  return (
    <Stack gap="md" data-person={id}>
      <Group wrap="nowrap" gap="md" pr={24}>
        {person.seat === "vacant" ? <Avatar size={72} radius="50%" variant="outline" alt="" /> : <Face label={seatName(person)} src={person.picture} size={72} />}
        <div style={{ minWidth: 0 }}>
          <Title {...NAMED} order={2} fz={20} lh={1.3} style={{ overflowWrap: "anywhere" }}>{seatName(person)}</Title>
          <Text {...NAMED} size="sm" c="dimmed">{person.title ?? t("noTitle")}</Text>
        </div>
      </Group>
      <Text size="sm" c="var(--tl-warn)">{t("past.asItWas", { day: format.day(on) })}</Text>
      {chain.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mb={2}>{t("past.chain")}</Text>
          <Text size="sm">{chain.map((one, index) => <span key={one.id}>{index > 0 && " › "}<Name person={one} onSelect={onSelect} /></span>)}</Text>
        </div>
      )}
      {team.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mb={2}>{directWords(t, chart.directReports(row))}; {inAllWords(t, chart.reportsInAll(row))}</Text>
          <Stack gap={6} align="flex-start">{team.map((one) => <Name key={one.id} person={one} onSelect={onSelect} />)}</Stack>
        </div>
      )}
    </Stack>
  );
}

function Name({ person, onSelect }: { person: { id: string; name: string | null }; onSelect(id: string): void }) {
  return <Anchor component="button" type="button" size="sm" c="inherit" onClick={() => onSelect(person.id)}><Named>{seatName(person)}</Named></Anchor>;
}
