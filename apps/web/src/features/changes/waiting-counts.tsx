import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { Sort } from "./sort-sign.tsx";
import classes from "./waiting-counts.module.css";

const LABELS: readonly [Sort, string][] = [["left", "would leave"], ["moved", "would move"], ["changed", "would change"], ["joined", "would join"]];

interface WaitingCountsProps {
  counts: Record<Sort, number>;
  /** What passed its limit, and with how many. */
  passed: Partial<Record<Sort, { count: number; limit: number }>>;
}

/** What waits for a member, in four numbers. */
export function WaitingCounts({ counts, passed }: WaitingCountsProps) {
  // The guard counts a whole team below a mover; the list names the mover.
  const withTeams = passed.moved?.count ?? counts.moved;
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
      {LABELS.map(([sort, label]) => (
        <Paper key={sort} withBorder px="md" py="sm" bg="var(--tl-card)" className={classes.count ?? ""}>
          <Text span fz={26} fw={700} lh={1.2} className="tabular">{(sort === "moved" ? withTeams : counts[sort]).toLocaleString()}</Text>
          <span>
            <Text span size="sm" c="dimmed" display="block">{label}</Text>
            {passed[sort] && <Text span size="xs" c="var(--tl-warn)" display="block" className="tabular">{sort === "moved" && "with their teams, "}limit {passed[sort].limit.toLocaleString()}</Text>}
          </span>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
