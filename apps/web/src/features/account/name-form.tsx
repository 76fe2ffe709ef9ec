import { Button, Group, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

/** The name that colleagues see in members, runs and invitations. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const router = useRouter();
  const form = useForm({ initialValues: { name }, validate: { name: isNotEmpty("Write your name.") } });
  const save = useMutation({
    mutationFn: (wanted: string) => granted(auth.updateUser({ name: wanted })),
    onSuccess: async () => {
      form.resetDirty();
      notifications.show({ color: "accent", message: "Your name is saved." });
      await router.invalidate();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values.name.trim()), focusFirstError(form))} noValidate>
      <Stack gap="md" maw={420}>
        <TextInput label="Name" autoComplete="name" {...form.getInputProps("name")} />
        <TextInput label="E-mail" description="You sign in with it. It can't be changed yet." value={email} readOnly variant="filled" />
        {save.isError && <Refusal error={save.error} />}
        <Group><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>Save</Button></Group>
      </Stack>
    </form>
  );
}
