import { CloseButton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./panel.module.css";

/** Slides in from the right; covers a phone's screen. Escape closes it, unless it is `behind` something else. */
export function ProfilePanel({ onClose, behind, children }: { onClose(): void; behind: boolean; children: ReactNode }) {
  const { t } = useTranslation("profile");
  useHotkeys([["Escape", () => !behind && onClose()]]);
  return (
    <aside className={classes.panel} aria-label={t("panel")}>
      <CloseButton className={classes.close ?? ""} aria-label={t("closePanel")} onClick={onClose} />
      {children}
    </aside>
  );
}
