import { Alert, Drawer, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Face } from "../../ui/face.tsx";
import { Problem } from "../../ui/problem.tsx";
import { nameOf, UNPLACED_WORDS } from "./words.ts";

/** Everybody without a place, why, and what to do about it. */
export function UnplacedDrawer({ organizationId, opened, onClose }: { organizationId: string; opened: boolean; onClose(): void }) {
  const { data, error } = useQuery(trpc.chart.unplaced.queryOptions({ organizationId }, { enabled: opened }));
  return (
    <Drawer opened={opened} onClose={onClose} title={<Text span fw={700}>Place these people</Text>} position="left" closeButtonProps={{ "aria-label": "Close" }}>
      <Stack>
        <Alert variant="light" title="Set their supervisor in Personio">
          Open each person in Personio, choose the supervisor, then press Sync here. Somebody who leads the company gets a place as soon as one person reports to them.
        </Alert>
        {error && <Problem error={error} />}
        {!data && !error && <Skeleton h={220} />}
        {data?.people.map((person) => (
          <Group key={person.id} gap="sm" wrap="nowrap" data-person={person.id}>
            <Face label={nameOf(person)} src={person.picture} size={40} />
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={600} truncate>{nameOf(person)}</Text>
              {person.title && <Text size="xs" truncate>{person.title}</Text>}
              <Text size="xs" c="dimmed">{UNPLACED_WORDS[person.reason]}</Text>
            </div>
          </Group>
        ))}
      </Stack>
    </Drawer>
  );
}
