import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Run } from "./run-words.ts";

/** Why a run failed, what it means, and what to do. */
export function RunProblem({ run, children }: { run: Run; children?: ReactNode }) {
  const { t } = useTranslation("sync");
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={run.error?.message ?? t("problem.title")}>
      <Text size="sm">{run.error?.action ?? t("problem.action")}</Text>
      <Text size="sm" mt={2}>{t("nothingChanged")}</Text>
      {children}
      <Text size="xs" mt={8} opacity={0.85} style={{ overflowWrap: "anywhere" }}>{t("problem.run", { id: run.id })}</Text>
    </Alert>
  );
}
