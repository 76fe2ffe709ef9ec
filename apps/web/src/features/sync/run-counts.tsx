import { Paper, SimpleGrid, Text } from "@mantine/core";
import classes from "./run-facts.module.css";
import type { Run } from "./run-words.ts";

const LABELS = ["joined", "changed", "left", "unchanged"] as const;

/** How many people a run brought, changed, took away and left as they were. */
export function RunCounts({ counts }: { counts: NonNullable<Run["counts"]> }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {LABELS.map((label) => (
        <Paper key={label} withBorder p="md" bg="var(--tl-card)" className={classes.count ?? ""}>
          <Text span fz={26} fw={700} lh={1.2} className="tabular">{counts[label].toLocaleString()}</Text>
          <Text span size="sm" c="dimmed">{label}</Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
