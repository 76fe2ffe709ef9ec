import { ThemeIcon } from "@mantine/core";
import { IconArrowRight, IconMinus, IconPencil, IconPlus, type Icon } from "@tabler/icons-react";

export type Sort = "left" | "moved" | "changed" | "joined";

const SIGNS: Record<Sort, { Icon: Icon; tone: string; wash: string }> = {
  left: { Icon: IconMinus, tone: "var(--tl-bad)", wash: "var(--tl-bad-soft)" },
  moved: { Icon: IconArrowRight, tone: "var(--tl-warn)", wash: "var(--tl-warn-soft)" },
  changed: { Icon: IconPencil, tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" },
  joined: { Icon: IconPlus, tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" },
};

/** What kind of change it is, at a glance. Decorative: the words say it too. */
export function SortSign({ sort, size = 26 }: { sort: Sort; size?: number }) {
  const { Icon, tone, wash } = SIGNS[sort];
  return <ThemeIcon size={size} bg={wash} c={tone} aria-hidden><Icon size={size * 0.58} stroke={2.2} /></ThemeIcon>;
}
