import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";
import { Sketch } from "./sketch.tsx";
import classes from "./stage.module.css";

interface StageProps {
  title: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  children?: ReactNode;
  /** Small print at the foot. */
  foot?: ReactNode;
}

/** A page outside any organization: one thing to do, and what Treeline is. */
export function Stage({ title, lead, children, foot }: StageProps) {
  return (
    <div className={classes.stage}>
      <title>{`${title} · Treeline`}</title>
      <main className={classes.form}>
        <Group gap={10}>
          <Mark />
          <Text fw={700} fz="lg">Treeline</Text>
        </Group>
        <div className={classes.body}>
          <div>
            <Title order={1} fz={28} lh={1.25}>{title}</Title>
            {lead && <Text c="dimmed" mt={8} style={{ overflowWrap: "anywhere" }}>{lead}</Text>}
          </div>
          {children}
        </div>
        <Text component="div" size="sm" c="dimmed">{foot ?? "Treeline keeps your org chart in step with Personio."}</Text>
      </main>
      <aside className={classes.picture} aria-label="About Treeline">
        <Sketch />
        <div className={classes.caption}>
          <Text fw={700} fz={20}>Your org chart, in step with Personio.</Text>
          <Text c="dimmed" mt={6}>Connect once. Treeline imports everyone, draws the chart, and keeps it right, every six hours and whenever you ask.</Text>
        </div>
      </aside>
    </div>
  );
}
