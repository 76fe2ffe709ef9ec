import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
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
  return (
    <Modal opened={opened} onClose={onClose} title={<Text span fw={700}>Personio address and mail</Text>} closeButtonProps={{ "aria-label": "Close" }}>
      <SettingsForm organizationId={organizationId} connection={connection} onClose={onClose} />
    </Modal>
  );
}

function SettingsForm({ organizationId, connection, onClose }: Omit<ConnectionSettingsProps, "opened">) {
  const queries = useQueryClient();
  const form = useForm({ initialValues: { webAddress: connection.webAddress ?? "", importMailTo: connection.importMailTo ?? "" } });
  const save = useMutation(
    trpc.connection.update.mutationOptions({
      onSuccess: () => {
        onClose();
        notifications.show({ color: "accent", message: "Saved." });
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
        <TextInput label="Personio's address in your browser" description="With it, findings and profiles lead to the very record in Personio." placeholder="https://your-company.app.personio.com" inputMode="url" autoComplete="off" spellCheck={false} data-autofocus {...form.getInputProps("webAddress")} />
        <TextInput label="Mail about the import goes to" description="Left empty, it goes to whoever connected Personio." placeholder="hr@example.com" type="email" autoComplete="off" {...form.getInputProps("importMailTo")} />
        {save.isError && <Problem error={save.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>Save</Button>
        </Group>
      </Stack>
    </form>
  );
}
