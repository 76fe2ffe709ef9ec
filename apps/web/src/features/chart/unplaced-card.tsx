import { Anchor, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A quiet reminder over the canvas. Viewers may look, but not place anybody. */
export function UnplacedCard({ count, mayPlace, onOpen }: { count: number; mayPlace: boolean; onOpen(): void }) {
  const { t } = useTranslation("chart");
  return (
    <Paper p="sm" maw={230} bg="var(--tl-warn-soft)" c="var(--tl-warn)">
      <Text size="sm" fw={700}>{t("unplaced.count", { n: count })}</Text>
      <Text size="xs">{t("unplaced.noManager", { count })}</Text>
      <Anchor component="button" type="button" size="xs" fw={700} c="inherit" underline="always" onClick={onOpen}>{mayPlace ? t("unplaced.place") : t("unplaced.look")}</Anchor>
    </Paper>
  );
}
