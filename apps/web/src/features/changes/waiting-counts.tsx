import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { Sort } from "./sort-sign.tsx";
import classes from "./waiting-counts.module.css";

const LABELS: readonly [Sort, string][] = [["left", "would leave"], ["moved", "would move"], ["changed", "would change"], ["joined", "would join"]];

interface WaitingCountsProps {
  counts: Record<Sort, number>;
  /** The most that passes without a member, where it was passed. */
  limits: Partial<Record<Sort, number>>;
}

/** What waits for a member, in four numbers. */
export function WaitingCounts({ counts, limits }: WaitingCountsProps) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {LABELS.map(([sort, label]) => (
        <Paper key={sort} withBorder px="md" py="sm" bg="var(--tl-card)" className={classes.count ?? ""}>
          <Text span fz={26} fw={700} lh={1.2} className="tabular">{counts[sort].toLocaleString()}</Text>
          <span>
            <Text span size="sm" c="dimmed" display="block">{label}</Text>
            {limits[sort] !== undefined && <Text span size="xs" c="var(--tl-warn)" display="block" className="tabular">limit {limits[sort].toLocaleString()}</Text>}
          </span>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
