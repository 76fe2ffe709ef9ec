import { Button, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat, type Format } from "../../i18n/use-format.ts";
import { Problem } from "../../ui/problem.tsx";
import classes from "./refresh.module.css";
import { Said } from "../../ui/named.tsx";

const FIELDS = ["name", "title", "email", "startDate", "manager", "picture"] as const;

/** A value that Treeline took from Personio, for a reader. */
function shown(t: TFunction<"profile">, format: Format, key: string, value: string | null): string {
  if (key === "picture") return t(value === null ? "refresh.noPicture" : "refresh.hasPicture");
  return value === null ? t("refresh.empty") : key === "startDate" ? format.day(value) : value;
}

/** Reads one person again, and shows each step with what came of it. */
export function Refresh({ organizationId, personId }: { organizationId: string; personId: string }) {
  const { t } = useTranslation("profile");
  const format = useFormat();
  const queries = useQueryClient();
  const refresh = useMutation(trpc.people.refresh.mutationOptions({ onSuccess: () => queries.invalidateQueries() }));
  return (
    <Stack gap="xs" align="stretch">
      <div><Button size="xs" variant="default" leftSection={<IconRefresh size={15} aria-hidden />} loading={refresh.isPending} onClick={() => refresh.mutate({ organizationId, personId })}>{t("refresh.action")}</Button></div>
      <div role="status">
        {refresh.data && (
          <ol className={classes.steps} aria-label={t("refresh.steps")}>
            {refresh.data.steps.map(({ step, ok, text, values }) => (
              <li key={step}>
                <ThemeIcon size={18} radius="50%" bg={ok ? "var(--tl-accent-soft)" : "var(--tl-warn-soft)"} c={ok ? "var(--tl-accent)" : "var(--tl-warn)"}>
                  {ok ? <IconCheck size={11} stroke={2.6} aria-hidden /> : <IconAlertTriangle size={11} stroke={2.4} aria-hidden />}
                </ThemeIcon>
                <div>
                  <Text size="xs"><Said>{text}</Said></Text>
                  {values && (
                    <dl className={classes.values}>
                      {FIELDS.filter((key) => values[key] !== undefined).map((key) => <div key={key}><dt>{t(`field.${key}`)}</dt><dd>{shown(t, format, key, values[key] ?? null)}</dd></div>)}
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
