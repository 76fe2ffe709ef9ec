import { ActionIcon, Group, Popover, Stack, Text } from "@mantine/core";
import { IconEyeOff, IconInfoCircle, IconUserPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./legend.module.css";

/** What the marks on cards mean. */
export function Legend() {
  const { t } = useTranslation("chart");
  return (
    <Popover position="top-start" shadow="md" radius={10} withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" c="inherit" size={30} aria-label={t("legend.title")}><IconInfoCircle size={16} aria-hidden /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown bg="var(--tl-card)" w={330} aria-label={t("legend.title")}>
        <Stack gap={10} component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          <Mark sign={<span className={classes.dot} />} solid>{t("legend.edited")}</Mark>
          <Mark sign={null} recent solid>{t("legend.recent")}</Mark>
          <Mark sign={<IconUserPlus size={13} />}>{t("legend.vacant")}</Mark>
          <Mark sign={<IconEyeOff size={13} />}>{t("legend.hidden")}</Mark>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Mark({ sign, solid = false, recent = false, children }: { sign: ReactNode; solid?: boolean; recent?: boolean; children: string }) {
  return (
    <Group component="li" gap="sm" wrap="nowrap">
      <span className={classes.sample} data-solid={solid || undefined} data-recent={recent || undefined} aria-hidden>{sign}</span>
      <Text span size="sm">{children}</Text>
    </Group>
  );
}
