import { Button, Paper, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconFocusCentered } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./focus-banner.module.css";

interface FocusBannerProps {
  /** Whose branch is shown alone. */
  name: string;
  /** Whether Escape means something else first. */
  behind: boolean;
  onLeave(): void;
}

/** Says that only one branch is shown, and leads back to everybody; so does Escape. */
export function FocusBanner({ name, behind, onLeave }: FocusBannerProps) {
  const { t } = useTranslation("chart");
  useHotkeys([["Escape", ({ target }) => {
    const within = target instanceof Element && target.closest("[role=dialog], [role=menu]") !== null;
    if (!behind && !within) onLeave();
  }]]);
  return (
    <Paper className={classes.banner ?? ""} role="status" withBorder>
      <IconFocusCentered size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={600} lh={1.3} lineClamp={2} title={name}>{t("focus.only", { name })}</Text>
      <Button size="compact-sm" variant="default" onClick={onLeave}>{t("focus.leave")}</Button>
    </Paper>
  );
}
