import { Badge } from "@mantine/core";
import { RUN_STATES, type Run } from "./run-words.ts";

/** A run's state as a word with its sign. `held` is the word for a held one where the page's title has said the usual one. */
export function StateBadge({ state, held }: { state: Run["state"]; held?: string }) {
  const { label: usual, Icon, tone, wash } = RUN_STATES[state];
  const label = state === "held" ? (held ?? usual) : usual;
  return <Badge variant="light" tt="none" fw={600} bg={wash} c={tone} leftSection={<Icon size={12} stroke={2.4} aria-hidden />}>{label}</Badge>;
}
