import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";

interface ConnectionSettingsProps {
  organizationId: string;
  connection: { id: string; webAddress: string | null; importMailTo: string | null };
  opened: boolean;
  onClose(): void;
}

/** Where Personio is in the browser, and who gets the import's mail. */
export function ConnectionSettings({ organizationId, connection, opened, onClose }: ConnectionSettingsProps) {
  const { t } = useTranslation("connect");
  return (
    <Modal opened={opened} onClose={onClose} title={<Text span fw={700}>{t("settings.title")}</Text>} closeButtonProps={{ "aria-label": t("close", { ns: "ui" }) }}>
      <SettingsForm organizationId={organizationId} connection={connection} onClose={onClose} />
    </Modal>
  );
}

function SettingsForm({ organizationId, connection, onClose }: Omit<ConnectionSettingsProps, "opened">) {
  const { t } = useTranslation("connect");
  const queries = useQueryClient();
  const form = useForm({ initialValues: { webAddress: connection.webAddress ?? "", importMailTo: connection.importMailTo ?? "" } });
  const save = useMutation(
    trpc.connection.update.mutationOptions({
      onSuccess: () => {
        onClose();
        notifications.show({ color: "accent", message: t("settings.saved") });
        return queries.invalidateQueries();
      },
    }),
  );
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ webAddress, importMailTo }) =>
        save.mutate({ organizationId, connectionId: connection.id, webAddress: webAddress.trim() || null, importMailTo: importMailTo.trim() || null }))}
    >
      <Stack gap="md">
        <TextInput label={t("settings.address")} description={t("settings.addressNote")} placeholder={t("settings.addressSample")} inputMode="url" autoComplete="off" spellCheck={false} data-autofocus {...form.getInputProps("webAddress")} />
        <TextInput label={t("settings.mail")} description={t("settings.mailNote")} placeholder="hr@example.com" type="email" autoComplete="off" {...form.getInputProps("importMailTo")} />
        {save.isError && <Problem error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>{t("cancel", { ns: "ui" })}</Button>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>{t("save", { ns: "ui" })}</Button>
        </Group>
      </Stack>
    </form>
  );
}
