import { plainly } from "@treeline/org/text/isolate";
import { Button, Paper, Text } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import classes from "./banner.module.css";
import { Said } from "../../ui/named.tsx";

interface BannerProps {
  Icon: Icon;
  tone: "accent" | "warn";
  text: string;
  /** What the button says that leads back. */
  back: string;
  onBack(): void;
}

/** Says over the chart that it isn't the whole one of today, and leads back to that. */
export function Banner({ Icon, tone, text, back, onBack }: BannerProps) {
  return (
    <Paper className={classes.banner ?? ""} data-tone={tone} role="status" withBorder>
      <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text className={classes.text ?? ""} size="sm" fw={600} lh={1.3} lineClamp={2} title={plainly(text)}><Said>{text}</Said></Text>
      <Button size="compact-sm" variant="default" onClick={onBack}>{back}</Button>
    </Paper>
  );
}
