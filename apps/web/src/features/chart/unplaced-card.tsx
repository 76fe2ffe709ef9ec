import { Anchor, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface UnplacedCardProps {
  count: number;
  mayPlace: boolean;
  /** In one line, where there is little room above the chart. */
  slim?: boolean;
  onOpen(): void;
}

/** A quiet reminder over the canvas. Viewers may look, but not place anybody. */
export function UnplacedCard({ count, mayPlace, slim = false, onOpen }: UnplacedCardProps) {
  const { t } = useTranslation("chart");
  return (
    <Paper px="sm" py={slim ? 8 : "sm"} maw={slim ? undefined : 230} bg="var(--tl-warn-soft)" c="var(--tl-warn)" style={slim ? { display: "flex", alignItems: "baseline", gap: 12 } : undefined}>
      <Text size="sm" fw={700}>{t("unplaced.count", { n: count })}</Text>
      {!slim && <Text size="xs">{t("unplaced.noManager", { count })}</Text>}
      <Anchor component="button" type="button" size="xs" fw={700} c="inherit" underline="always" onClick={onOpen}>{mayPlace ? t("unplaced.place") : t("unplaced.look")}</Anchor>
    </Paper>
  );
}
