import { Alert, Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import classes from "./check-table.module.css";
import { verdictOf, type Check } from "./check-words.ts";
import { LOOKS, StateSign } from "./state-sign.tsx";

const TONES = {
  good: { Icon: IconCheck, ink: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  warn: { Icon: IconAlertTriangle, ink: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  bad: { Icon: IconX, ink: "var(--tl-bad)", wash: "var(--tl-bad-soft)" },
} as const;

const MANY = 6;

/** What a credential can read, attribute by attribute, and what follows. */
export function CheckTable({ check }: { check: Check }) {
  const { t } = useTranslation("connect");
  const [whole, setWhole] = useState(false);
  const excess = check.attributes.filter(({ state }) => state === "excess");
  const hidden = whole || excess.length <= MANY ? [] : excess.slice(MANY - 1);
  return (
    <Paper withBorder bg="var(--tl-card)" p={{ base: "md", sm: "lg" }}>
      <Title order={2} fz={16}>{t("check.title")}</Title>
      <ul className={classes.list}>
        {check.attributes.filter((attribute) => !hidden.includes(attribute)).map(({ key, label, state, consequence }) => (
          <li key={key} className={classes.row}>
            <span><StateSign state={state} /></span>
            <span className={classes.label}>{label}</span>
            <Text span inherit className={classes.consequence ?? ""} c={state === "ready" ? "dimmed" : LOOKS[state].ink}>
              {state === "excess" ? t("check.excess") : consequence}
            </Text>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && <Button variant="subtle" size="compact-sm" color="gray" c="var(--tl-bad)" ml={24} onClick={() => setWhole(true)}>{t("check.more", { count: hidden.length })}</Button>}
      <VerdictNote check={check} />
    </Paper>
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
