import { plainly } from "@treeline/org/text/isolate";
import { Button, Collapse, Paper, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useId } from "react";
import { Trans, useTranslation } from "react-i18next";
import { When } from "../../ui/when.tsx";
import { findingTitle, namesOf } from "./finding-words.ts";
import classes from "./findings.module.css";
import type { Finding } from "./use-findings.ts";
import { Named, Said } from "../../ui/named.tsx";

/** What was mended in the last 30 days, folded until somebody looks. */
export function Mended({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation("findings");
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <div>
      <Button variant="subtle" color="gray" c="dimmed" px={4} leftSection={opened ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />} aria-expanded={opened} aria-controls={id} onClick={toggle}>
        {t("mended.title", { n: findings.length })}
      </Button>
      <Collapse expanded={opened} id={id}>
        <Paper bg="var(--tl-card)" bd="1px solid var(--tl-border)" p="md" mt={8}>
          <ul className={classes.list}>
            {findings.map(({ id: finding, kind, people, closedAt }) => (
              <li key={finding}>
                <Text size="sm" fw={600}>{findingTitle(t, kind)}</Text>
                <Text size="sm" c="dimmed">{closedAt ? <Trans t={t} i18nKey="mended.when" values={{ names: plainly(namesOf(t, people, 4)) }} components={{ when: <When at={closedAt} />, n: <Named /> }} /> : <Said>{namesOf(t, people, 4)}</Said>}</Text>
              </li>
            ))}
          </ul>
        </Paper>
      </Collapse>
    </div>
  );
}
