import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { hasLength, isNotEmpty, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

/** Changes the password and ends every other session. */
export function PasswordForm() {
  const { t } = useTranslation("account");
  const form = useForm({
    initialValues: { current: "", wanted: "" },
    validate: { current: isNotEmpty(t("wrong.currentPassword")), wanted: hasLength({ min: 8, max: 128 }, t("wrong.short")) },
  });
  const change = useMutation({
    mutationFn: ({ current, wanted }: { current: string; wanted: string }) =>
      granted(auth.changePassword({ currentPassword: current, newPassword: wanted, revokeOtherSessions: true })),
    onSuccess: () => {
      form.reset();
      notifications.show({ color: "accent", title: t("reset.done"), message: t("you.passwordDone") });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values), focusFirstError(form))} noValidate>
      <Stack gap="md" maw={420}>
        <PasswordInput label={t("field.currentPassword")} autoComplete="current-password" {...form.getInputProps("current")} />
        <PasswordInput label={t("field.newPassword")} description={t("field.atLeast")} autoComplete="new-password" {...form.getInputProps("wanted")} />
        {change.isError && <Refusal error={change.error} />}
        <Group><Button type="submit" loading={change.isPending}>{t("reset.submit")}</Button></Group>
      </Stack>
    </form>
  );
}
