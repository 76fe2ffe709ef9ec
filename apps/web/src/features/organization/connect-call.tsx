import { Group, Paper, Text, ThemeIcon, Title } from "@mantine/core";
import { IconPlug } from "@tabler/icons-react";
import { ButtonLink } from "../../ui/link.tsx";

interface ConnectCallProps {
  organizationId: string;
  /** Members and up may connect. */
  mayConnect: boolean;
  /** It was connected before, and the people were kept. */
  again: boolean;
}

/** Nothing is connected: what connecting brings, and the way to it. */
export function ConnectCall({ organizationId, mayConnect, again }: ConnectCallProps) {
  return (
    <Paper bg="var(--tl-card)" bd="1px solid var(--tl-border)" p={{ base: "lg", sm: 32 }}>
      <Group gap="lg" align="flex-start">
        <ThemeIcon size={48} radius={12} variant="light" aria-hidden><IconPlug size={26} stroke={1.6} /></ThemeIcon>
        <div style={{ flex: "1 1 260px" }}>
          <Title order={2} fz={20}>{again ? "Personio is disconnected" : "Bring in your people"}</Title>
          <Text mt={6} maw={560}>
            {again
              ? "The people stay as they were at the last sync. Connect again to keep them up to date; nobody is imported twice."
              : "Connect Personio, and Treeline imports your colleagues, draws the chart and keeps it up to date. It reads name, picture, title, e-mail, manager and start date, and keeps nothing else."}
          </Text>
          {mayConnect ? (
            <ButtonLink to="/o/$organizationId/integrations/personio" params={{ organizationId }} mt="md">Connect Personio</ButtonLink>
          ) : (
            <Text mt="md" fw={600}>Ask an admin of your organization to connect Personio.</Text>
          )}
        </div>
      </Group>
    </Paper>
  );
}
