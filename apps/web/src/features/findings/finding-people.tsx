import { Anchor, Button, Group, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { TextLink } from "../../ui/link.tsx";
import classes from "./findings.module.css";
import type { Finding } from "./use-findings.ts";
import { Named } from "../../ui/named.tsx";

const SHOWN = 8;

/** The people of a finding, each with the way to their record, or the number to look for. */
export function FindingPeople({ organizationId, finding: { kind, people } }: { organizationId: string; finding: Finding }) {
  const { t } = useTranslation("findings");
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <>
      {shown.length > 0 && <ul className={classes.people}>
        {shown.map((one, index) => <li key={one.externalId}><Person organizationId={organizationId} one={one} part={partOf(kind, index)} /></li>)}
      </ul>}
      {people.length > shown.length && <Button mt={6} size="compact-sm" variant="default" onClick={() => setAll(true)}>{t("all", { n: people.length })}</Button>}
    </>
  );
}

type Part = "left" | "reports" | "new" | "starts" | "waits";

/** What somebody is in a finding of several people. */
function partOf(kind: string, index: number): Part | null {
  if (kind === "manager-left") return index === 0 ? "left" : "reports";
  if (kind === "manager-not-started") return index === 0 ? "starts" : "waits";
  if (kind === "same-person") return index === 0 ? "new" : "left";
  return null;
}

function Person({ organizationId, one, part }: { organizationId: string; one: Finding["people"][number]; part: Part | null }) {
  const { t } = useTranslation("findings");
  const { day } = useFormat();
  const { personId, name, externalId, link, arriving } = one;
  const left = part === "left";
  const label = name ?? (t(left || part === "starts" ? "somebody" : "noName"));
  const role = part && (part === "starts" && arriving ? t("startsOn", { day: day(arriving) }) : t(`part.${part}`));
  return (
    <Group gap="4px 12px" justify="space-between">
      <Text size="sm">
        {personId && !(left && name) ? (
          <TextLink to="/o/$organizationId/chart" params={{ organizationId }} search={{ person: personId }} size="sm" fw={600} c="inherit" underline="hover"><Named>{label}</Named></TextLink>
        ) : (
          <Text span size="sm" fw={600}><Named>{label}</Named></Text>
        )}
        {role && <Text span size="sm" c="dimmed">{`, ${role}`}</Text>}
      </Text>
      {link ? (
        <Anchor href={link} target="_blank" rel="noreferrer" size="sm" aria-label={t("openOf", { name: label })}>
          <Group component="span" gap={4} display="inline-flex" wrap="nowrap">{t("open")}<IconExternalLink size={14} aria-hidden /></Group>
        </Anchor>
      ) : (
        <Text span size="xs" c="dimmed" className="tabular">{t("personioId", { id: externalId })}</Text>
      )}
    </Group>
  );
}
