import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Run } from "./run-words.ts";

/** Why a run failed, what it means, and what to do. */
export function RunProblem({ run, children }: { run: Run; children?: ReactNode }) {
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={run.error?.message ?? "This sync could not be finished."}>
      <Text size="sm">{run.error?.action ?? "Try again in a few minutes."}</Text>
      <Text size="sm" mt={2}>Nothing was changed.</Text>
      {children}
      <Text size="xs" mt={8} opacity={0.85} style={{ overflowWrap: "anywhere" }}>Run {run.id}</Text>
    </Alert>
  );
}
