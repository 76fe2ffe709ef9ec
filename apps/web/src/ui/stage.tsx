import { plainly } from "@treeline/org/text/isolate";
import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "./mark.tsx";
import { Sketch } from "./sketch.tsx";
import classes from "./stage.module.css";
import { Said } from "./named.tsx";

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
  const { t } = useTranslation();
  return (
    <div className={classes.stage}>
      <title>{`${plainly(title)} · Treeline`}</title>
      <main className={classes.form}>
        <Group gap={10}>
          <Mark />
          <Text fw={700} fz="lg">Treeline</Text>
        </Group>
        <div className={classes.body}>
          <div>
            <Title order={1} fz={28} lh={1.25}><Said>{title}</Said></Title>
            {lead && <Text c="dimmed" mt={8} style={{ overflowWrap: "anywhere" }}>{lead}</Text>}
          </div>
          {children}
        </div>
        <Text component="div" size="sm" c="dimmed">{foot ?? t("stage.foot")}</Text>
      </main>
      <aside className={classes.picture} aria-label={t("stage.about")}>
        <Sketch />
        <div className={classes.caption}>
          <Text fw={700} fz={20}>{t("stage.title")}</Text>
          <Text c="dimmed" mt={6}>{t("stage.text")}</Text>
        </div>
      </aside>
    </div>
  );
}
