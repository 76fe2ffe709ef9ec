import { Button, Group, Paper, SimpleGrid, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import type { Tree } from "@treeline/org/chart/tree";
import { useState } from "react";
import { Face } from "../../ui/face.tsx";
import { nameOf } from "./words.ts";

const STEP = 120;

/** What stands in for the chart while nobody reports to anybody. */
export function UnplacedGrid({ tree, onSelect, onPlace }: { tree: Tree; onSelect(id: string): void; onPlace(): void }) {
  const [shown, setShown] = useState(STEP);
  const people = tree.unplaced.slice(0, shown).flatMap((id) => tree.byId.get(id) ?? []);
  return (
    <Stack p={{ base: "md", sm: 32 }} pt={{ base: 72, sm: 104 }} gap="lg">
      <Group justify="space-between">
        <div>
          <Title order={1} fz={22}>Nobody has a manager yet</Title>
          <Text c="dimmed" size="sm">Once Personio says who reports to whom, the chart builds itself.</Text>
        </div>
        <Button onClick={onPlace}>Place them</Button>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm">
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
          </Paper>
        ))}
      </SimpleGrid>
      {tree.unplaced.length > shown && <Button variant="default" onClick={() => setShown(shown + STEP)}>Show more</Button>}
    </Stack>
  );
}
