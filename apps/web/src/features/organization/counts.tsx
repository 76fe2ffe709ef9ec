import { SimpleGrid, Text } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import classes from "./counts.module.css";

interface CountProps extends ComponentPropsWithRef<"a"> {
  count: number;
  label: string;
  note: string;
  /** Something that waits to be done. */
  waiting?: boolean;
}

function CountCard({ count, label, note, waiting, ...link }: CountProps) {
  const format = useFormat();
  return (
    <a {...link} className={classes.count}>
      <span className={classes.number}>{format.number(count)}</span>
      <span>
        <Text span size="sm" display="block">{label}</Text>
        <Text span size="xs" display="block" style={{ color: waiting ? "var(--tl-warn)" : "var(--mantine-color-dimmed)" }}>{note}</Text>
      </span>
    </a>
  );
}

const Count = createLink(CountCard);

interface CountsProps {
  organizationId: string;
  people: number;
  unplaced: number;
  vacant: number;
  findings: number;
  records: number;
}

/** The organization in four numbers, each the way to what it counts. */
export function Counts({ organizationId, people, unplaced, vacant, findings, records }: CountsProps) {
  const { t } = useTranslation("organization");
  const params = { organizationId };
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
      <Count to="/o/$organizationId/people" params={params} count={people} label={t("count.people", { count: people })} note={unplaced > 0 ? t("count.placed", { n: people - unplaced }) : t("count.onChart")} />
      <Count
        to="/o/$organizationId/chart"
        params={params}
        search={unplaced > 0 ? { unplaced: true } : {}}
        count={unplaced}
        label={t("count.unplaced", { count: unplaced })}
        note={t(unplaced > 0 ? "count.noManager" : "count.allPlaced")}
        waiting={unplaced > 0}
      />
      <Count to="/o/$organizationId/chart" params={params} count={vacant} label={t("count.vacant", { count: vacant })} note={t(vacant > 0 ? "count.withTeam" : "count.allLed")} />
      <Count
        to="/o/$organizationId/findings"
        params={params}
        count={findings}
        label={t("count.findings", { count: findings })}
        note={findings > 0 ? t("count.records", { count: records }) : t("count.nothing")}
        waiting={findings > 0}
      />
    </SimpleGrid>
  );
}
