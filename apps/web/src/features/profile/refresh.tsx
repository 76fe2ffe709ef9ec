import { Button, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import classes from "./refresh.module.css";
import { dayWords } from "./tenure.ts";

const LABELS: Record<string, string> = { name: "Name", title: "Title", email: "E-mail", startDate: "Start date", manager: "Manager", picture: "Picture" };

/** A value that Treeline took from Personio, for a reader. */
function shown(key: string, value: string | null): string {
  if (key === "picture") return value === null ? "None" : "There is one";
  return value === null ? "Empty" : key === "startDate" ? dayWords(value) : value;
}

/** Reads one person again, and shows each step with what came of it. */
export function Refresh({ organizationId, personId }: { organizationId: string; personId: string }) {
  const queries = useQueryClient();
  const refresh = useMutation(trpc.people.refresh.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <Stack gap="xs" align="stretch">
      <div><Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={refresh.isPending} onClick={() => refresh.mutate({ organizationId, personId })}>Refresh from Personio</Button></div>
      <div role="status">
        {refresh.data && (
          <ol className={classes.steps} aria-label="What the refresh did">
            {refresh.data.steps.map(({ step, ok, text, values }) => (
              <li key={step}>
                <ThemeIcon size={18} radius="50%" bg={ok ? "var(--tl-accent-soft)" : "var(--tl-warn-soft)"} c={ok ? "var(--tl-accent)" : "var(--tl-warn)"}>
                  {ok ? <IconCheck size={11} stroke={2.6} aria-hidden /> : <IconAlertTriangle size={11} stroke={2.4} aria-hidden />}
                </ThemeIcon>
                <div>
                  <Text size="xs">{text}</Text>
                  {values && (
                    <dl className={classes.values}>
                      {Object.entries(values).map(([key, value]) => <div key={key}><dt>{LABELS[key] ?? key}</dt><dd>{shown(key, value)}</dd></div>)}
                    </dl>
                  )}
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
      {refresh.error && <Problem error={refresh.error} />}
    </Stack>
  );
}
