import { Button, Group, Text, TextInput } from "@mantine/core";
import { isEmail, useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { focusFirstError } from "../../ui/focus-error.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Role } from "./role.ts";
import { RoleSelect } from "./role-select.tsx";

/** Mails somebody an invitation. */
export function InviteForm({ organizationId, held }: { organizationId: string; held: Role }) {
  const { t } = useTranslation("organization");
  const queries = useQueryClient();
  const form = useForm<{ email: string; role: Role }>({
    initialValues: { email: "", role: "viewer" },
    validate: { email: isEmail(t("invite.emailWrong")) },
    transformValues: ({ email, role }) => ({ email: email.trim(), role }),
  });
  const invite = useMutation(
    trpc.members.invite.mutationOptions({
      onSuccess: async (_, { email }) => {
        form.reset();
        notifications.show({ color: "accent", title: t("invite.sent"), message: t("invite.sentText", { email }) });
        await queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ organizationId }) });
      },
    }),
  );
  const { role } = form.values;
  return (
    <form onSubmit={form.onSubmit((wanted) => invite.mutate({ organizationId, ...wanted }), focusFirstError(form))} noValidate>
      <Group gap="sm" align="flex-start">
        <TextInput label={t("invite.email")} type="email" autoComplete="off" placeholder="kim@example.com" style={{ flex: "1 1 220px" }} {...form.getInputProps("email")} />
        <RoleSelect label={t("role.label")} w={152} held={held} value={role} onChange={(wanted) => form.setFieldValue("role", wanted)} />
        <Button type="submit" loading={invite.isPending} mt={28}>{t("invite.submit")}</Button>
      </Group>
      <Text size="sm" c="dimmed" mt={8}><b>{t(`role.${role}.label`)}</b>: {t(`role.${role}.may`)}</Text>
      {invite.isError && <Problem error={invite.error} />}
    </form>
  );
}
