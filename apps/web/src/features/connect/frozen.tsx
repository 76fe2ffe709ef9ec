import { Alert, Text } from "@mantine/core";
import { IconSnowflake } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";

/** What Personio told once and tells no more; what was read of it stays. */
export function Frozen({ keys }: { keys: readonly { key: string; label: string }[] }) {
  const { t } = useTranslation("connect");
  const format = useFormat();
  if (keys.length === 0) return null;
  const labels = format.list(keys.map(({ label }) => label));
  const presence = keys.some(({ key }) => key === "status" || key === "termination_date");
  return (
    <Alert role="note" color="yellow" variant="light" mt="md" radius={8} icon={<IconSnowflake aria-hidden />} title={t("frozen.title", { labels })}>
      <Text size="sm">{t(presence ? "frozen.presence" : "frozen.text", { count: keys.length })}</Text>
    </Alert>
  );
}
