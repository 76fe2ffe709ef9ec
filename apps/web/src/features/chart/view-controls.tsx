import { ActionIcon, Divider, Group, Paper, Text } from "@mantine/core";
import { IconArrowsMaximize, IconChevronsDown, IconChevronsUp, IconCurrentLocation, IconMinus, IconPlus } from "@tabler/icons-react";
import { useStore } from "@xyflow/react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { Control } from "./control.tsx";
import { Legend } from "./legend.tsx";
import { ViewMenu } from "./view-menu.tsx";
import type { ViewOptions } from "./view-options.ts";

interface ViewControlsProps {
  options: ViewOptions;
  onOptions(change: Partial<ViewOptions>): void;
  onFit(): void;
  onZoomIn(): void;
  onZoomOut(): void;
  onExpandAll(): void;
  onCollapseAll(): void;
  /** null where the signed-in person is not on the chart. */
  onMe: (() => void) | null;
}

/** To the tenth below 1. */
const percentOf = (zoom: number) => (zoom < 0.01 ? Math.round(zoom * 1_000) / 10 : Math.round(zoom * 100));

export const ViewControls = memo(function ViewControls({ options, onOptions, onFit, onZoomIn, onZoomOut, onExpandAll, onCollapseAll, onMe }: ViewControlsProps) {
  const { t } = useTranslation("chart");
  const quiet = { variant: "subtle", color: "gray", c: "inherit" } as const;
  return (
    <Paper withBorder p={4} maw="100%" bg="var(--tl-card)" role="toolbar" aria-label={t("view.label")}>
      <Group gap={2}>
        <Group gap={2} wrap="nowrap">
          <ActionIcon {...quiet} size={30} aria-label={t("view.zoomOut")} onClick={onZoomOut}><IconMinus size={16} aria-hidden /></ActionIcon>
          <Percent />
          <ActionIcon {...quiet} size={30} aria-label={t("view.zoomIn")} onClick={onZoomIn}><IconPlus size={16} aria-hidden /></ActionIcon>
          <Divider orientation="vertical" mx={4} />
          <Control icon={<IconArrowsMaximize size={15} aria-hidden />} onClick={onFit}>{t("view.fit")}</Control>
        </Group>
        <Group gap={2} wrap="nowrap">
          <Control icon={<IconChevronsDown size={16} aria-hidden />} onClick={onExpandAll}>{t("view.expandAll")}</Control>
          <Control icon={<IconChevronsUp size={16} aria-hidden />} onClick={onCollapseAll}>{t("view.collapseAll")}</Control>
        </Group>
        {onMe && <Control plain icon={<IconCurrentLocation size={15} aria-hidden />} onClick={onMe}>{t("view.me")}</Control>}
        <Group gap={2} wrap="nowrap">
          <ViewMenu options={options} onOptions={onOptions} />
          <Legend />
        </Group>
      </Group>
    </Paper>
  );
});

/** By itself, so that zooming draws nothing else anew. */
function Percent() {
  const format = useFormat();
  const percent = useStore((state) => percentOf(state.transform[2]));
  return <Text size="sm" c="dimmed" w={48} ta="center" className="tabular">{format.number(percent)} %</Text>;
}
