import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import classes from "./check-table.module.css";
import { groupsOf, verdictOf, type Check } from "./check-words.ts";
import { StateSign } from "./state-sign.tsx";

const TONES = {
  good: { Icon: IconCheck, ink: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  warn: { Icon: IconAlertTriangle, ink: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  bad: { Icon: IconX, ink: "var(--tl-bad)", wash: "var(--tl-bad-soft)" },
} as const;

type Attribute = Check["attributes"][number];

/** What a credential can read, and what follows: first what it should not read, last and folded what is as it should be. */
export function CheckTable({ check }: { check: Check }) {
  const { t } = useTranslation("connect");
  const { sensitive, missing, unknown, ordinary, ready } = groupsOf(check);
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
      <Title order={2} fz={16}>{t("check.title")}</Title>
      <VerdictNote check={check} />
      {sensitive.length > 0 && <Group title={t("check.group.sensitive")} note={t("check.excess", { count: sensitive.length })}><Rows attributes={sensitive} /></Group>}
      {missing.length > 0 && <Group title={t("check.group.missing")}><Rows attributes={missing} /></Group>}
      {unknown.length > 0 && <Group title={t("check.group.unknown")} note={t("check.excess", { count: unknown.length })}><Rows attributes={unknown} /></Group>}
      {ordinary.length > 0 && <Folded label={t("check.group.ordinary", { count: ordinary.length })}><Rows attributes={ordinary} /></Folded>}
      {ready.length > 0 && <Folded label={t("check.group.ready", { count: ready.length })}><Rows attributes={ready} /></Folded>}
    </Paper>
  );
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.group}>
      <Title order={3} id={id} fz={14} fw={600}>{title}</Title>
      {note && <Text size="sm" c="dimmed">{note}</Text>}
      {children}
    </section>
  );
}

/** Opened at will. */
function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const Sign = open ? IconChevronUp : IconChevronDown;
  return (
    <div className={classes.group}>
      <Button variant="subtle" color="gray" size="compact-sm" c="var(--mantine-color-text)" ml={-8} aria-expanded={open} rightSection={<Sign size={14} aria-hidden />} onClick={() => setOpen(!open)}>{label}</Button>
      {open && children}
    </div>
  );
}

/** What is too much needs no words of its own: the group says what to do. */
function Rows({ attributes }: { attributes: readonly Attribute[] }) {
  return (
    <ul className={classes.list} data-short={attributes.every(({ state }) => state === "excess") || undefined}>
      {attributes.map(({ key, label, state, consequence }) => (
        <li key={key} className={classes.row}>
          <span><StateSign state={state} /></span>
          <span className={classes.label}>{label}</span>
          {state !== "excess" && <Text span inherit className={classes.consequence ?? ""} c={state === "ready" ? "dimmed" : "var(--tl-warn)"}>{consequence}</Text>}
        </li>
      ))}
    </ul>
  );
}

function VerdictNote({ check }: { check: Check }) {
  const { t } = useTranslation("connect");
  const { tone, title, advice } = verdictOf(t, useFormat(), check);
  const { Icon, ink, wash } = TONES[tone];
  return (
    <Alert id="verdict" role="note" mt="md" variant="light" color="gray" bg={wash} icon={<Icon aria-hidden />} title={title} styles={{ icon: { color: ink }, title: { color: "var(--mantine-color-text)" } }}>
      <Stack gap={4}>{advice.map((sentence) => <Text key={sentence} size="sm" c="var(--mantine-color-text)">{sentence}</Text>)}</Stack>
    </Alert>
  );
}
