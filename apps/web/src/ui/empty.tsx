import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** What a list shows when it is empty, and how to fill it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py={48} px="md" ta="center" bd="1px dashed var(--tl-border)" bdrs={10}>
      <Text fw={600}>{title}</Text>
      {children && <Text size="sm" c="dimmed" maw={420}>{children}</Text>}
      {action && <div style={{ marginTop: 8 }}>{action}</div>}
    </Stack>
  );
}
