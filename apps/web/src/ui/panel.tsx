import { Box, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

interface PanelProps {
  title: string;
  /** What it is about, in a sentence. */
  note?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page, on a card. */
export function Panel({ title, note, action, children }: PanelProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} bg="var(--tl-card)" bd="1px solid var(--tl-border)" p={{ base: "md", sm: "lg" }}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Box>
            <Title order={2} fz={16} lh={1.4} id={id}>{title}</Title>
            {note && <Text size="sm" c="dimmed" mt={2}>{note}</Text>}
          </Box>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
