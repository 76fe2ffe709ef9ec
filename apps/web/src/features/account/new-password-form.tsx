import { Button, PasswordInput, Stack } from "@mantine/core";
import { hasLength, useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { TextLink } from "../../ui/link.tsx";
import { Refusal } from "./refusal.tsx";
import { granted, Refused } from "./refused.ts";

/** Sets the password of the account that `token` was mailed to. */
export function NewPasswordForm({ token, onDone }: { token: string; onDone(): void }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "" },
    validate: { password: hasLength({ min: 8, max: 128 }, "Use at least 8 characters.") },
  });
  const reset = useMutation({
    mutationFn: (newPassword: string) => granted(auth.resetPassword({ newPassword, token })),
    onSuccess: onDone,
  });
  const dead = reset.error instanceof Refused && reset.error.code === "INVALID_TOKEN";
  return (
    <form onSubmit={form.onSubmit(({ password }) => reset.mutate(password), focusFirstError(form))} noValidate>
      <Stack gap="md">
        <PasswordInput
          label="New password"
          description="At least 8 characters. You are signed out everywhere else."
          autoComplete="new-password"
          size="md"
          key={form.key("password")}
          {...form.getInputProps("password")}
        />
        {reset.isError && <Refusal error={reset.error} />}
        {dead && <TextLink to="/forgot-password">Ask for a new link</TextLink>}
        <Button type="submit" size="md" loading={reset.isPending}>Change password</Button>
      </Stack>
    </form>
  );
}
