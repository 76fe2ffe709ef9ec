import { ThemeIcon, VisuallyHidden } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export type AttributeState = "ready" | "missing" | "excess";

const LOOKS = {
  ready: { Icon: IconCheck, ink: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
  missing: { Icon: IconAlertTriangle, ink: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  excess: { Icon: IconPlus, ink: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
} as const satisfies Record<AttributeState, unknown>;

/** A sign with its word, for whoever can't see the one or the other. */
export function StateSign({ state }: { state: AttributeState }) {
  const { t } = useTranslation("connect");
  const { Icon, ink, wash } = LOOKS[state];
  return (
    <>
      <ThemeIcon size={20} radius="50%" bg={wash} c={ink} style={{ flexShrink: 0 }}><Icon size={12} stroke={2.6} aria-hidden /></ThemeIcon>
      <VisuallyHidden>{t(`state.${state}`)}</VisuallyHidden>
    </>
  );
}
