import { Box, Button, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { Face } from "../../ui/face.tsx";
import type { Chart } from "./chart.ts";
import { PlaceActions, type Placing } from "./place-actions.tsx";
import { NAMED } from "../../ui/named.tsx";

const STEP = 120;

interface UnplacedGridProps {
  chart: Chart;
  /** null for viewers, and on a day in the past. */
  placing: Placing | null;
  onSelect(id: string): void;
  onPlace(): void;
}

/** What stands in for the chart while nobody reports to anybody. */
export function UnplacedGrid({ chart, placing, onSelect, onPlace }: UnplacedGridProps) {
  const { t } = useTranslation("chart");
  const [shown, setShown] = useState(STEP);
  const { unplaced } = chart.forest;
  const people = Array.from(unplaced.subarray(0, shown), (row) => chart.at(row));
  return (
    <Stack p={{ base: "md", sm: 32 }} pt={{ base: 72, sm: 104 }} gap="lg">
      <Group justify="space-between">
        <div>
          <Title order={1} fz={22}>{t("grid.title")}</Title>
          <Text c="dimmed" size="sm">{t("grid.text")}</Text>
        </div>
        {placing && <Button onClick={onPlace}>{t("unplaced.place")}</Button>}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3, xl: 4 }} spacing="sm" style={{ alignItems: "start" }}>
        {people.map((person) => (
          <Paper key={person.id} withBorder bg="var(--tl-card)" data-person={person.id}>
            <UnstyledButton w="100%" p="sm" onClick={() => onSelect(person.id)}>
              <Group gap="sm" wrap="nowrap">
                <Face label={seatName(person)} src={person.picture} />
                <div style={{ minWidth: 0 }}>
                  <Text {...NAMED} size="sm" fw={600} truncate>{seatName(person)}</Text>
                  <Text {...NAMED} size="xs" c="dimmed" truncate>{person.title ?? t("noTitle")}</Text>
                </div>
              </Group>
            </UnstyledButton>
            {placing && <Box px="sm" pb="sm"><PlaceActions {...placing} person={person} size="compact-xs" /></Box>}
          </Paper>
        ))}
      </SimpleGrid>
      {unplaced.length > shown && <Button variant="default" onClick={() => setShown(shown + STEP)}>{t("grid.more")}</Button>}
    </Stack>
  );
}
