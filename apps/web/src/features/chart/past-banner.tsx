import { Button, Paper, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import classes from "./past-banner.module.css";

/** Says that this is not the chart of today, and leads back. */
export function PastBanner({ on, onBack }: { on: string; onBack(): void }) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  return (
    <Paper className={classes.banner ?? ""} role="status" withBorder>
      <IconHistory size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={600}>{t("past.title", { day: format.day(on) })}</Text>
      <Button size="compact-sm" variant="default" onClick={onBack}>{t("past.back")}</Button>
    </Paper>
  );
}
