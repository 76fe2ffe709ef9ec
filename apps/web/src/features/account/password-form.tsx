import { Button, Group, PasswordInput, Stack } from "@mantine/core";
import { hasLength, isNotEmpty, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

/** Changes the password and ends every other session. */
export function PasswordForm() {
  const form = useForm({
    initialValues: { current: "", wanted: "" },
    validate: { current: isNotEmpty("Write your current password."), wanted: hasLength({ min: 8, max: 128 }, "Use at least 8 characters.") },
  });
  const change = useMutation({
    mutationFn: ({ current, wanted }: { current: string; wanted: string }) =>
      granted(auth.changePassword({ currentPassword: current, newPassword: wanted, revokeOtherSessions: true })),
    onSuccess: () => {
      form.reset();
      notifications.show({ color: "accent", title: "Your password is changed", message: "You are signed out everywhere else." });
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => change.mutate(values), focusFirstError(form))} noValidate>
      <Stack gap="md" maw={420}>
        <PasswordInput label="Current password" autoComplete="current-password" {...form.getInputProps("current")} />
        <PasswordInput label="New password" description="At least 8 characters." autoComplete="new-password" {...form.getInputProps("wanted")} />
        {change.isError && <Refusal error={change.error} />}
        <Group><Button type="submit" loading={change.isPending}>Change password</Button></Group>
      </Stack>
    </form>
  );
}
