import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Sort } from "./sort-sign.tsx";
import classes from "./waiting-counts.module.css";

const SORTS: readonly Sort[] = ["left", "moved", "changed", "joined"];

interface WaitingCountsProps {
  counts: Record<Sort, number>;
  /** What passed its limit, and with how many. */
  passed: Partial<Record<Sort, { count: number; limit: number }>>;
}

/** What waits for a member, in four numbers. */
export function WaitingCounts({ counts, passed }: WaitingCountsProps) {
  const { t } = useTranslation("changes");
  const format = useFormat();
  // The guard counts a whole team below a mover; the list names the mover.
  const countOf = (sort: Sort) => (sort === "moved" ? (passed.moved?.count ?? counts.moved) : counts[sort]);
  return (
    <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm">
      {SORTS.map((sort) => (
        <Paper key={sort} withBorder px="md" py="sm" bg="var(--tl-card)" className={classes.count ?? ""}>
          <Text span fz={26} fw={700} lh={1.2} className="tabular">{format.number(countOf(sort))}</Text>
          <span>
            <Text span size="sm" c="dimmed" display="block">{t(`waiting.${sort}`, { count: countOf(sort) })}</Text>
            {passed[sort] && <Text span size="xs" c="var(--tl-warn)" display="block" className="tabular">{t(sort === "moved" ? "waiting.limitWithTeams" : "waiting.limit", { limit: passed[sort].limit })}</Text>}
          </span>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
