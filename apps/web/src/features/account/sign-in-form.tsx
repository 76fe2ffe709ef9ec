import { Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { isEmail, isNotEmpty, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { TextLink } from "../../ui/link.tsx";
import { Refusal } from "./refusal.tsx";
import { granted, Refused } from "./refused.ts";

interface SignInFormProps {
  callbackURL: string;
  onLinkSent(email: string): void;
  /** Right e-mail and password, but the address isn't verified; a new mail is on its way. */
  onUnverified(email: string): void;
}

export const sendSignInLink = (email: string, callbackURL: string) => granted(auth.signIn.magicLink({ email, callbackURL }));

/** E-mail and password, or a link by mail. */
export function SignInForm({ callbackURL, onLinkSent, onUnverified }: SignInFormProps) {
  const { t } = useTranslation("account");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: isEmail(t("wrong.email")),
      password: isNotEmpty(t("wrong.password")),
    },
    transformValues: ({ email, password }) => ({ email: email.trim(), password }),
  });
  const signIn = useMutation({
    // better-auth's client leaves for `callbackURL` by itself.
    mutationFn: (login: { email: string; password: string }) => granted(auth.signIn.email({ ...login, callbackURL })),
    onError: (error, { email }) => {
      if (error instanceof Refused && error.reason === "EMAIL_NOT_VERIFIED") onUnverified(email);
    },
  });
  const sendLink = useMutation({
    mutationFn: (email: string) => sendSignInLink(email, callbackURL),
    onSuccess: (_, email) => onLinkSent(email),
  });
  const askForLink = () => {
    signIn.reset();
    form.clearErrors();
    if (!form.validateField("email").hasError) sendLink.mutate(form.getValues().email.trim());
  };
  const error = signIn.error ?? sendLink.error;
  return (
    <form onSubmit={form.onSubmit((login) => signIn.mutate(login), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label={t("field.email")} type="email" autoComplete="username" size="md" key={form.key("email")} {...form.getInputProps("email")} />
        <div>
          <PasswordInput label={t("field.password")} autoComplete="current-password" size="md" key={form.key("password")} {...form.getInputProps("password")} />
          <Group justify="flex-end" mt={6}><TextLink to="/forgot-password" size="sm">{t("signIn.forgot")}</TextLink></Group>
        </div>
        {error && <Refusal error={error} />}
        <Button type="submit" size="md" loading={signIn.isPending || signIn.isSuccess}>{t("signIn.submit")}</Button>
        <Divider label={<Text span size="sm" c="dimmed">{t("signIn.or")}</Text>} />
        <Button variant="default" size="md" onClick={askForLink} loading={sendLink.isPending}>{t("signIn.sendLink")}</Button>
      </Stack>
    </form>
  );
}
