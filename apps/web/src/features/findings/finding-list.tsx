import { Text } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel.tsx";
import { When } from "../../ui/when.tsx";
import { FindingPeople } from "./finding-people.tsx";
import { byKind, countedTitle } from "./finding-words.ts";
import classes from "./findings.module.css";
import { SamePerson } from "./same-person.tsx";
import type { Finding } from "./use-findings.ts";

interface FindingListProps {
  organizationId: string;
  findings: readonly Finding[];
  /** Members may say who is the same person. */
  mayDecide: boolean;
}

/** What is to be mended, kind by kind, each with what to do and whose record to open. */
export function FindingList({ organizationId, findings, mayDecide }: FindingListProps) {
  const { t } = useTranslation("findings");
  return byKind(findings).map((group) => (
    <Panel key={group.kind} title={countedTitle(t, group.kind, group.findings)} note={group.findings[0]?.advice}>
      <ul className={classes.list}>
        {group.findings.map((finding) => (
          <li key={finding.id}>
            <FindingPeople organizationId={organizationId} finding={finding} />
            {finding.kind === "same-person" && mayDecide && <SamePerson organizationId={organizationId} people={finding.people} />}
            <Text size="xs" c="dimmed" mt={6}><Trans t={t} i18nKey="found" components={{ when: <When at={finding.since} /> }} /></Text>
          </li>
        ))}
      </ul>
    </Panel>
  ));
}
