import { Box, Button, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Tree } from "@treeline/org/chart/tree";
import { Face } from "../../ui/face.tsx";
import { PlaceActions, type Placing } from "./place-actions.tsx";
import { nameOf } from "./words.ts";

const STEP = 120;

interface UnplacedGridProps {
  tree: Tree;
  /** null for viewers, and on a day in the past. */
  placing: Placing | null;
  onSelect(id: string): void;
  onPlace(): void;
}

/** What stands in for the chart while nobody reports to anybody. */
export function UnplacedGrid({ tree, placing, onSelect, onPlace }: UnplacedGridProps) {
  const [shown, setShown] = useState(STEP);
  const people = tree.unplaced.slice(0, shown).flatMap((id) => tree.byId.get(id) ?? []);
  return (
    <Stack p={{ base: "md", sm: 32 }} pt={{ base: 72, sm: 104 }} gap="lg">
      <Group justify="space-between">
        <div>
          <Title order={1} fz={22}>Nobody has a manager yet</Title>
          <Text c="dimmed" size="sm">Once you or Personio say who reports to whom, the chart builds itself.</Text>
        </div>
        {placing && <Button onClick={onPlace}>Place them</Button>}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3, xl: 4 }} spacing="sm" style={{ alignItems: "start" }}>
        {people.map((person) => (
          <Paper key={person.id} withBorder bg="var(--tl-card)" data-person={person.id}>
            <UnstyledButton w="100%" p="sm" onClick={() => onSelect(person.id)}>
              <Group gap="sm" wrap="nowrap">
                <Face label={nameOf(person)} src={person.picture} />
                <div style={{ minWidth: 0 }}>
                  <Text size="sm" fw={600} truncate>{nameOf(person)}</Text>
                  <Text size="xs" c="dimmed" truncate>{person.title ?? "No title"}</Text>
                </div>
              </Group>
            </UnstyledButton>
            {placing && <Box px="sm" pb="sm"><PlaceActions {...placing} person={person} size="compact-xs" /></Box>}
          </Paper>
        ))}
      </SimpleGrid>
      {tree.unplaced.length > shown && <Button variant="default" onClick={() => setShown(shown + STEP)}>Show more</Button>}
    </Stack>
  );
}
