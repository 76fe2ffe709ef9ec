import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { hasLength, isEmail, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { languageNow } from "../../i18n/i18n.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { nameProblem } from "./name-problem.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

interface SignUpFormProps {
  /** Where the link in the mail leads. */
  callbackURL: string;
  onSent(email: string): void;
}

/** Name, e-mail and password of a new account; the mail that follows verifies it. */
export function SignUpForm({ callbackURL, onSent }: SignUpFormProps) {
  const { t } = useTranslation("account");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", email: "", password: "" },
    validate: {
      name: (name) => nameProblem(t, name),
      email: isEmail(t("wrong.email")),
      password: hasLength({ min: 8, max: 128 }, t("wrong.short")),
    },
    transformValues: ({ name, email, password }) => ({ name: name.trim(), email: email.trim(), password }),
  });
  const signUp = useMutation({
    mutationFn: (account: { name: string; email: string; password: string }) => granted(auth.signUp.email({ ...account, language: languageNow(), callbackURL })),
    onSuccess: (_, { email }) => onSent(email),
  });
  return (
    <form onSubmit={form.onSubmit((account) => signUp.mutate(account), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label={t("field.name")} autoComplete="name" size="md" key={form.key("name")} {...form.getInputProps("name")} />
        <TextInput label={t("field.email")} type="email" autoComplete="email" size="md" key={form.key("email")} {...form.getInputProps("email")} />
        <PasswordInput
          label={t("field.password")}
          description={t("field.atLeast")}
          autoComplete="new-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        {signUp.isError && <Refusal error={signUp.error} />}
        <Button type="submit" size="md" loading={signUp.isPending}>{t("signUp.submit")}</Button>
      </Stack>
    </form>
  );
}
