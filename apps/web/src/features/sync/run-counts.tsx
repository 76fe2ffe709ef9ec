import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { isMarked } from "../../marked.ts";
import { TextLink } from "../../ui/link.tsx";
import { apartWords } from "./apart-words.ts";
import classes from "./run-facts.module.css";
import type { Run } from "./run-words.ts";

const SORTS = ["joined", "changed", "left", "unchanged"] as const;

/** A first import marks nobody. */
const hasMarks = ({ joined, changed, left, unchanged }: NonNullable<Run["counts"]>): boolean => joined + changed + left > 0 && changed + left + unchanged > 0;

/** How many people a run brought, changed, took away and left as they were. */
export function RunCounts({ organizationId, counts, at }: { organizationId: string; counts: NonNullable<Run["counts"]>; at: string | null }) {
  const { t } = useTranslation("sync");
  const format = useFormat();
  const apart = apartWords(t, counts);
  return (
    <div>
      <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm">
        {SORTS.map((sort) => (
          <Paper key={sort} withBorder p="md" bg="var(--tl-card)" className={classes.count ?? ""}>
            <Text span fz={26} fw={700} lh={1.2} className="tabular">{format.number(counts[sort])}</Text>
            <Text span size="sm" c="dimmed">{t(`count.${sort}`)}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      {isMarked(at) && hasMarks(counts) && <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ changed: true }} size="sm" mt="xs" display="inline-block">{t("showOnChart")}</TextLink>}
      {apart !== null && <Text size="sm" c="dimmed" mt="xs">{apart}</Text>}
    </div>
  );
}
