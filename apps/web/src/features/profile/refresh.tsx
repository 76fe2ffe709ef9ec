import { Button, Group, List, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";

/** Reads one person again, and shows each step with what came of it. */
export function Refresh({ organizationId, personId }: { organizationId: string; personId: string }) {
  const queries = useQueryClient();
  const refresh = useMutation(trpc.people.refresh.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <Stack gap="xs" align="flex-start">
      <Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={refresh.isPending} onClick={() => refresh.mutate({ organizationId, personId })}>Refresh from Personio</Button>
      <div role="status" style={{ width: "100%" }}>
        {refresh.data && (
          <List size="xs" spacing={8} center={false} aria-label="What the refresh did">
            {refresh.data.steps.map(({ step, ok, text, values }) => (
              <List.Item key={step} icon={<ThemeIcon size={18} radius="50%" bg={ok ? "var(--tl-accent-soft)" : "var(--tl-warn-soft)"} c={ok ? "var(--tl-accent)" : "var(--tl-warn)"}>{ok ? <IconCheck size={11} stroke={2.6} aria-hidden /> : <IconAlertTriangle size={11} stroke={2.4} aria-hidden />}</ThemeIcon>}>
                {text}
                {values && Object.keys(values).length > 0 && <Values values={values} />}
              </List.Item>
            ))}
          </List>
        )}
      </div>
      {refresh.error && <Problem error={refresh.error} />}
    </Stack>
  );
}

function Values({ values }: { values: Record<string, string | null> }) {
  return (
    <dl style={{ margin: "4px 0 0" }}>
      {Object.entries(values).map(([key, value]) => (
        <Group key={key} gap={6} wrap="nowrap" align="baseline">
          <Text component="dt" size="xs" c="dimmed" style={{ flexShrink: 0 }}>{key}</Text>
          <Text component="dd" size="xs" m={0} style={{ overflowWrap: "anywhere" }}>{value ?? "empty"}</Text>
        </Group>
      ))}
    </dl>
  );
}
