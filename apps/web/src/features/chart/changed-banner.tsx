import { Button, Group, Paper, Text } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import classes from "./banner.module.css";
import type { Chart } from "./chart.ts";
import { markWords, type Marks } from "./marks.ts";

interface ChangedBannerProps {
  chart: Chart;
  marks: Marks;
  onSeek(id: string): void;
  onClose(): void;
}

/** Leads from one card to the next that changed in the last 24 hours, and says what changed. */
export function ChangedBanner({ chart, marks, onSeek, onClose }: ChangedBannerProps) {
  const { t } = useTranslation("chart");
  const [at, setAt] = useState(-1);
  const rows = [...marks.keys()];
  const row = rows[at];
  const mark = row === undefined ? undefined : marks.get(row);
  const text = row !== undefined && mark ? t("changed.one", { n: at + 1, all: rows.length, name: seatName(chart.at(row)), what: markWords(t, mark) }) : rows.length === 0 ? t("changed.none") : t("changed.all", { count: rows.length });
  function step() {
    const next = (at + 1) % rows.length;
    setAt(next);
    const to = rows[next];
    if (to !== undefined) onSeek(chart.at(to).id);
  }
  return (
    <Paper className={classes.banner ?? ""} data-tone="accent" role="status" withBorder>
      <IconSparkles size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text className={classes.text ?? ""} size="sm" fw={600} lh={1.3} lineClamp={3} title={text}>{text}</Text>
      <Group gap={6} wrap="nowrap">
        {rows.length > 0 && <Button size="compact-sm" variant="filled" onClick={step}>{t(at < 0 ? "changed.first" : "changed.next")}</Button>}
        <Button size="compact-sm" variant="default" onClick={onClose}>{t("close")}</Button>
      </Group>
    </Paper>
  );
}
