import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import type { Sort } from "./sort-sign.tsx";
import classes from "./waiting-counts.module.css";

const SORTS: readonly Sort[] = ["left", "moved", "changed", "joined"];

function limitWords(t: TFunction<"changes">, sort: Sort, { limit, recent }: { limit: number; recent: number }): string {
  if (sort === "moved") return t("waiting.limitWithTeams", { limit });
  if (sort !== "left") return t("waiting.limit", { limit });
  return recent === 0 ? t("waiting.limitADay", { limit }) : t("waiting.limitWithRecent", { limit, count: recent });
}

interface WaitingCountsProps {
  counts: Record<Sort, number>;
  /** What passed its limit, and with how many. */
  passed: Partial<Record<Sort, { count: number; limit: number; recent: number }>>;
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
            {passed[sort] && <Text span size="xs" c="var(--tl-warn)" display="block" className="tabular">{limitWords(t, sort, passed[sort])}</Text>}
          </span>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
