import { Button, Paper, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { dayWords } from "./day.ts";
import classes from "./past-banner.module.css";

/** Says that this is not the chart of today, and leads back. */
export function PastBanner({ on, onBack }: { on: string; onBack(): void }) {
  return (
    <Paper className={classes.banner ?? ""} role="status" withBorder>
      <IconHistory size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text size="sm" fw={600}>The chart on {dayWords(on)}</Text>
      <Button size="compact-sm" variant="default" onClick={onBack}>Back to today</Button>
    </Paper>
  );
}
