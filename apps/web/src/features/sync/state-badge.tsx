import { Badge } from "@mantine/core";
import { RUN_STATES, type Run } from "./run-words.ts";

/** A run's state as a word with its sign. */
export function StateBadge({ state }: { state: Run["state"] }) {
  const { label, Icon, tone, wash } = RUN_STATES[state];
  return <Badge variant="light" tt="none" fw={600} bg={wash} c={tone} leftSection={<Icon size={12} stroke={2.4} aria-hidden />}>{label}</Badge>;
}
