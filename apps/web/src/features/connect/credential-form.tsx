import { Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { Problem } from "../../ui/problem.tsx";

export interface Credential {
  clientId: string;
  clientSecret: string;
}

interface CredentialFormProps {
  submit: string;
  /** Something else on the page is to be done next. */
  quiet?: boolean;
  pending: boolean;
  error: unknown;
  onSubmit(credential: Credential): void;
  /** Something typed differs from what was submitted. */
  onChange?(): void;
}

/** Client ID and client secret; neither is kept in the browser. */
export function CredentialForm({ submit, quiet = false, pending, error, onSubmit, onChange }: CredentialFormProps) {
  const { t } = useTranslation("connect");
  const form = useForm<Credential>({
    mode: "uncontrolled",
    initialValues: { clientId: "", clientSecret: "" },
    validate: { clientId: isNotEmpty(t("credential.idMissing")), clientSecret: isNotEmpty(t("credential.secretMissing")) },
    transformValues: ({ clientId, clientSecret }) => ({ clientId: clientId.trim(), clientSecret: clientSecret.trim() }),
    onValuesChange: () => onChange?.(),
  });
  return (
    <form onSubmit={form.onSubmit(onSubmit)} noValidate>
      <Stack gap="md">
        <TextInput label={t("credential.id")} placeholder="papi-…" autoComplete="off" spellCheck={false} styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }} key={form.key("clientId")} {...form.getInputProps("clientId")} />
        <PasswordInput label={t("credential.secret")} autoComplete="off" spellCheck={false} key={form.key("clientSecret")} {...form.getInputProps("clientSecret")} />
        <Text size="sm" c="dimmed">{t("credential.kept")}</Text>
        {Boolean(error) && <Problem error={error} />}
        <Button type="submit" size="md" variant={quiet ? "default" : "filled"} loading={pending}>{submit}</Button>
      </Stack>
    </form>
  );
}
