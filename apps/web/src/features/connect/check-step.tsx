import { Box, Button, Grid, Group, Paper, Stack, Text, VisuallyHidden } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Problem } from "../../ui/problem.tsx";
import { CheckTable } from "./check-table.tsx";
import { verdictOf } from "./check-words.ts";
import { CredentialForm, type Credential } from "./credential-form.tsx";

interface CheckStepProps {
  organizationId: string;
  onBack(): void;
  onConnected(runId: string): void;
}

/** Client ID and secret in, what they can read out; the set-up is finished here. The secret stays in this form. */
export function CheckStep({ organizationId, onBack, onConnected }: CheckStepProps) {
  const { t } = useTranslation("connect");
  const format = useFormat();
  const queries = useQueryClient();
  const [checked, setChecked] = useState<Credential | null>(null);
  const check = useMutation(trpc.connection.check.mutationOptions());
  const connect = useMutation(
    trpc.connection.connect.mutationOptions({
      onSuccess: ({ runId }) => {
        onConnected(runId);
        void queries.invalidateQueries();
      },
    }),
  );
  function forget() {
    setChecked(null);
    if (!check.isIdle) check.reset();
    if (!connect.isIdle) connect.reset();
  }
  const result = checked && check.data ? check.data : null;
  return (
    <Grid gap={{ base: "lg", md: 40 }}>
      <Grid.Col span={{ base: 12, md: 4 }}>
        <CredentialForm
          submit={t("check.submit")}
          quiet={result?.canImport ?? false}
          pending={check.isPending}
          error={null}
          onChange={forget}
          onSubmit={(credential) => check.mutate({ organizationId, provider: "personio", ...credential }, { onSuccess: () => setChecked(credential) })}
        />
        <Button fullWidth mt="sm" variant="default" size="md" onClick={onBack}>{t("check.back")}</Button>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8 }}>
        <VisuallyHidden role="status">{result ? verdictOf(t, format, result).title : ""}</VisuallyHidden>
        {result && checked ? (
          <Stack>
            <CheckTable key={checked.clientId} check={result} />
            {connect.error && <Problem error={connect.error} />}
            <Group justify="flex-end" gap="md">
              {!result.canImport && <Text id="no-finish" size="sm" c="dimmed">{t("check.noNames")}</Text>}
              <Button
                size="md"
                disabled={!result.canImport}
                {...(!result.canImport && { "aria-describedby": "no-finish" })}
                loading={connect.isPending}
                onClick={() => connect.mutate({ organizationId, provider: "personio", ...checked })}
              >
                {t("check.finish")}
              </Button>
            </Group>
          </Stack>
        ) : check.error ? (
          <Problem error={check.error} />
        ) : (
          <Paper p={{ base: "md", sm: 40 }} bd="1px dashed var(--tl-line)" bg="transparent" ta="center">
            <Box c="dimmed" mb={8}><IconListCheck size={28} stroke={1.5} aria-hidden /></Box>
            <Text fw={600}>{t("check.empty")}</Text>
            <Text size="sm" c="dimmed" mt={4}>{t("check.emptyText")}</Text>
          </Paper>
        )}
      </Grid.Col>
    </Grid>
  );
}
