import { Button, Stack, TextInput } from "@mantine/core";
import { isEmail, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

export const sendResetLink = (email: string) => granted(auth.requestPasswordReset({ email }));

/** Has a link for a new password sent. */
export function ForgotForm({ onSent }: { onSent(email: string): void }) {
  const { t } = useTranslation("account");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: { email: isEmail(t("wrong.email")) },
    transformValues: ({ email }) => ({ email: email.trim() }),
  });
  const send = useMutation({ mutationFn: sendResetLink, onSuccess: (_, email) => onSent(email) });
  return (
    <form onSubmit={form.onSubmit(({ email }) => send.mutate(email), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label={t("field.email")} type="email" autoComplete="username" size="md" key={form.key("email")} {...form.getInputProps("email")} />
        {send.isError && <Refusal error={send.error} />}
        <Button type="submit" size="md" loading={send.isPending}>{t("forgot.submit")}</Button>
      </Stack>
    </form>
  );
}
