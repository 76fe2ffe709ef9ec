import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { ButtonLink } from "../../ui/link.tsx";
import { PersonioMark } from "./personio-mark.tsx";

interface HrisBannerProps {
  organizationId: string;
  mayConnect: boolean;
  /** It was connected before. */
  again: boolean;
  /** Erases the people that a disconnected Personio left; null where there are none, or for viewers. */
  onErase: (() => void) | null;
}

/** Where an HRIS is chosen. */
export function HrisBanner({ organizationId, mayConnect, again, onErase }: HrisBannerProps) {
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: 28 }}>
      <Title order={2} fz={18}>Human Resource Information System</Title>
      <Text c="dimmed" mt={6} maw={640}>
        {again
          ? "Personio is disconnected. Connect it again, and the chart is brought up to date; nobody is imported twice."
          : "Connect the system your colleagues are kept in. Treeline imports them, builds the chart, and keeps it in step every six hours."}
      </Text>
      <Paper withBorder p="md" mt="lg" maw={560} bg="var(--mantine-color-body)">
        <Group justify="space-between" gap="md">
          <Group gap="md" wrap="nowrap">
            <PersonioMark />
            <div>
              <Text fw={600}>Personio</Text>
              <Text size="sm" c="dimmed">About five minutes, read only</Text>
            </div>
          </Group>
          {mayConnect && <ButtonLink to="/o/$organizationId/integrations/personio" params={{ organizationId }}>Connect Personio</ButtonLink>}
        </Group>
      </Paper>
      {!mayConnect && <Text size="sm" mt="md">You are a viewer, so you can't connect it. Ask a member or an admin of your organization.</Text>}
      {onErase && (
        <Group mt="lg" gap="xs">
          <Text size="sm" c="dimmed">The people are as they were at the last sync.</Text>
          <Button variant="subtle" size="compact-sm" color="red" c="var(--tl-bad)" onClick={onErase}>Erase them</Button>
        </Group>
      )}
    </Paper>
  );
}
