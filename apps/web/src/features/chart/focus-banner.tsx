import { isolate } from "@treeline/org/text/isolate";
import { useHotkeys } from "@mantine/hooks";
import { IconFocusCentered } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Banner } from "./banner.tsx";

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
  return <Banner Icon={IconFocusCentered} tone="accent" text={t("focus.only", { name: isolate(name) })} back={t("focus.leave")} onBack={onLeave} />;
}
