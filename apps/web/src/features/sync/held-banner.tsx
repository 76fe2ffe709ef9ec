import { Alert, Text } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "../../ui/link.tsx";
import classes from "./held-banner.module.css";
import { holds } from "./held.ts";
import { RUN_SIGNS, type Run } from "./run-words.ts";

/** A run waits for a decision; the chart is as it was. */
export function HeldBanner({ organizationId, run, mayDecide }: { organizationId: string; run: Run; mayDecide: boolean }) {
  const { t } = useTranslation("sync");
  const { tone, wash } = RUN_SIGNS.held;
  return (
    <Alert role="status" variant="light" bg={wash} radius={10} icon={<IconClockPause aria-hidden />} title={t(mayDecide ? "state.held" : "onHold")} styles={{ title: { color: tone }, icon: { color: tone } }}>
      <div className={classes.row}>
        <Text size="sm" c="var(--mantine-color-text)">
          {holds(run)[0]?.message} {t(`held.${run.partly ? "partly" : "all"}${mayDecide ? "" : "Viewer"}`)}
        </Text>
        <ButtonLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: run.id }} size="sm" {...(!mayDecide && { variant: "default" })}>{t(mayDecide ? "review" : "look")}</ButtonLink>
      </div>
    </Alert>
  );
}
