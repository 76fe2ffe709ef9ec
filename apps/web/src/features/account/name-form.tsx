import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { nameProblem } from "./name-problem.ts";
import { Refusal } from "./refusal.tsx";
import { granted } from "./refused.ts";

/** The name that colleagues see in members, runs and invitations. */
export function NameForm({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation("account");
  const router = useRouter();
  const form = useForm({ initialValues: { name }, validate: { name: (typed) => nameProblem(t, typed) } });
  const save = useMutation({
    mutationFn: (wanted: string) => granted(auth.updateUser({ name: wanted })),
    onSuccess: async () => {
      form.resetDirty();
      notifications.show({ color: "accent", message: t("you.nameSaved") });
      await router.invalidate();
    },
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values.name.trim()), focusFirstError(form))} noValidate>
      <Stack gap="md" maw={420}>
        <TextInput label={t("field.name")} autoComplete="name" {...form.getInputProps("name")} />
        <TextInput label={t("field.email")} description={t("field.emailFixed")} value={email} readOnly variant="filled" />
        {save.isError && <Refusal error={save.error} />}
        <Group><Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t("save", { ns: "ui" })}</Button></Group>
      </Stack>
    </form>
  );
}
