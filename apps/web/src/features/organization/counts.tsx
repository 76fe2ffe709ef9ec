import { SimpleGrid, Text } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";
import classes from "./counts.module.css";

interface CountProps extends ComponentPropsWithRef<"a"> {
  count: number;
  label: string;
  note: string;
  /** Something that waits to be done. */
  waiting?: boolean;
}

const Count = createLink(({ count, label, note, waiting, ...link }: CountProps) => (
  <a {...link} className={classes.count}>
    <span className={classes.number}>{count.toLocaleString()}</span>
    <span>
      <Text span size="sm" display="block">{label}</Text>
      <Text span size="xs" display="block" style={{ color: waiting ? "var(--tl-warn)" : "var(--mantine-color-dimmed)" }}>{note}</Text>
    </span>
  </a>
));

interface CountsProps {
  organizationId: string;
  people: number;
  unplaced: number;
  vacant: number;
  findings: number;
}

/** The organization in four numbers, each the way to what it counts. */
export function Counts({ organizationId, people, unplaced, vacant, findings }: CountsProps) {
  const params = { organizationId };
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
      <Count to="/o/$organizationId/people" params={params} count={people} label={people === 1 ? "person" : "people"} note="on the chart" />
      <Count
        to="/o/$organizationId/chart"
        params={params}
        search={unplaced > 0 ? { unplaced: true } : {}}
        count={unplaced}
        label="unplaced"
        note={unplaced > 0 ? "no manager yet" : "everyone has a place"}
        waiting={unplaced > 0}
      />
      <Count to="/o/$organizationId/chart" params={params} count={vacant} label={vacant === 1 ? "vacant seat" : "vacant seats"} note={vacant > 0 ? "with a team below" : "no team without a lead"} />
      <Count
        to="/o/$organizationId/findings"
        params={params}
        count={findings}
        label={findings === 1 ? "finding" : "findings"}
        note={findings > 0 ? "to fix in Personio" : "nothing to mend"}
        waiting={findings > 0}
      />
    </SimpleGrid>
  );
}
