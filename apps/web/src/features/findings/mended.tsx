import { Button, Collapse, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { When } from "../../ui/when.tsx";
import { findingTitle, namesOf } from "./finding-words.ts";
import classes from "./findings.module.css";
import type { Finding } from "./use-findings.ts";

/** What was mended in the last 30 days, folded until somebody looks. */
export function Mended({ findings }: { findings: readonly Finding[] }) {
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <div>
      <Button variant="subtle" color="gray" c="dimmed" px={4} leftSection={opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />} aria-expanded={opened} aria-controls={id} onClick={toggle}>
        Mended in the last 30 days: {findings.length.toLocaleString()}
      </Button>
      <Collapse expanded={opened} id={id}>
        <Paper bg="var(--tl-card)" bd="1px solid var(--tl-border)" p="md" mt={8}>
          <ul className={classes.list}>
            {findings.map(({ id: finding, kind, people, closedAt }) => (
              <li key={finding}>
                <Text size="sm" fw={600}>{findingTitle(kind)}</Text>
                <Text size="sm" c="dimmed">{namesOf(people, 4)}{closedAt && <>, mended <When at={closedAt} /></>}</Text>
              </li>
            ))}
          </ul>
        </Paper>
      </Collapse>
    </div>
  );
}
