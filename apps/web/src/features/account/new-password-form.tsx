import { Button, PasswordInput, Stack } from "@mantine/core";
import { hasLength, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { TextLink } from "../../ui/link.tsx";
import { Refusal } from "./refusal.tsx";
import { granted, Refused } from "./refused.ts";

interface NewPasswordFormProps {
  token: string;
  /** The account has no password now. */
  first: boolean;
  onDone(): void;
}

/** Sets the password of the account that `token` was mailed to. */
export function NewPasswordForm({ token, first, onDone }: NewPasswordFormProps) {
  const { t } = useTranslation("account");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: hasLength({ min: 8, max: 128 }, t("wrong.short")) },
  });
  const reset = useMutation({
    mutationFn: (newPassword: string) => granted(auth.resetPassword({ newPassword, token })),
    onSuccess: onDone,
  });
  const dead = reset.error instanceof Refused && reset.error.reason === "INVALID_TOKEN";
  return (
    <form onSubmit={form.onSubmit(({ password }) => reset.mutate(password), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <PasswordInput
          label={t("field.newPassword")}
          description={t(first ? "field.atLeast" : "field.atLeastAndOut")}
          autoComplete="new-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        {reset.isError && <Refusal error={reset.error} />}
        {dead && <TextLink to="/forgot-password">{t("reset.anotherLink")}</TextLink>}
        <Button type="submit" size="md" loading={reset.isPending}>{t(first ? "reset.firstSubmit" : "reset.submit")}</Button>
      </Stack>
    </form>
  );
}
