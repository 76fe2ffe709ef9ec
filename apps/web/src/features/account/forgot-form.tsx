import { Button, Stack, TextInput } from "@mantine/core";
import { isEmail, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

export const sendResetLink = (email: string) => granted(auth.requestPasswordReset({ email }));

/** Has a link for a new password sent. */
export function ForgotForm({ onSent }: { onSent(email: string): void }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "" },
    validate: { email: isEmail("Write an e-mail address, such as kim@example.com.") },
    transformValues: ({ email }) => ({ email: email.trim() }),
  });
  const send = useMutation({ mutationFn: sendResetLink, onSuccess: (_, email) => onSent(email) });
  return (
    <form onSubmit={form.onSubmit(({ email }) => send.mutate(email), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <TextInput label="E-mail" type="email" autoComplete="username" size="md" key={form.key("email")} {...form.getInputProps("email")} />
        {send.isError && <Refusal error={send.error} />}
        <Button type="submit" size="md" loading={send.isPending}>Send me a link</Button>
      </Stack>
    </form>
  );
}
