import { Alert, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { notices } from "./held.ts";
import type { Run } from "./run-words.ts";

/** What a run left as it was, and what brings it back. */
export function RunNotices({ run }: { run: Run }) {
  const { t } = useTranslation("sync");
  const told = notices(run);
  if (told.length === 0) return null;
  return (
    <Alert role="note" color="yellow" variant="light" bg="var(--tl-warn-soft)" radius={10} icon={<IconInfoCircle aria-hidden />} title={t("worthKnowing")} styles={{ title: { color: "var(--tl-warn)" }, icon: { color: "var(--tl-warn)" } }}>
      {told.map(({ message }) => <Text key={message} size="sm" c="var(--mantine-color-text)">{message}</Text>)}
    </Alert>
  );
}
