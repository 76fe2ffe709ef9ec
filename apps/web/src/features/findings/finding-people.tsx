import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { TextLink } from "../../ui/link.tsx";
import type { Finding } from "./use-findings.ts";
import classes from "./findings.module.css";

const SHOWN = 8;

/** The people of a finding, each with the way to their record, or the number to look for. */
export function FindingPeople({ organizationId, finding: { kind, people } }: { organizationId: string; finding: Finding }) {
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <>
      <ul className={classes.people}>
        {shown.map((one, index) => <li key={one.externalId}><Person organizationId={organizationId} one={one} part={partOf(kind, index)} /></li>)}
      </ul>
      {people.length > shown.length && <Button mt={6} size="compact-sm" variant="default" onClick={() => setAll(true)}>Show all {people.length.toLocaleString()}</Button>}
    </>
  );
}

/** What somebody is in a finding of several people. */
function partOf(kind: string, index: number): string | null {
  if (kind === "manager-left") return index === 0 ? "has left" : "reports there";
  if (kind === "same-person") return index === 0 ? "new" : "has left";
  return null;
}

function Person({ organizationId, one, part }: { organizationId: string; one: Finding["people"][number]; part: string | null }) {
  const { personId, name, externalId, link } = one;
  const left = part === "has left";
  const label = name ?? (left ? "Somebody" : "No name known");
  return (
    <Group gap="4px 12px" justify="space-between">
      <Text size="sm">
        {personId && !(left && name) ? (
          <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ person: personId }} size="sm" fw={600} c="inherit" underline="hover">{label}</TextLink>
        ) : (
          <Text span size="sm" fw={600}>{label}</Text>
        )}
        {part && <Text span size="sm" c="dimmed">{`, ${part}`}</Text>}
      </Text>
      {link ? (
        <Anchor href={link} target="_blank" rel="noreferrer" size="sm" aria-label={`Open in Personio: ${label}, in a new tab`}>
          <Group component="span" gap={4} display="inline-flex" wrap="nowrap">Open in Personio<IconExternalLink size={14} aria-hidden /></Group>
        </Anchor>
      ) : (
        <Text span size="xs" c="dimmed" className="tabular">Personio ID {externalId}</Text>
      )}
    </Group>
  );
}
