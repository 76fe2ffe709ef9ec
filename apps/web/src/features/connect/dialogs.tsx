import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { CredentialForm } from "./credential-form.tsx";

interface DialogProps {
  organizationId: string;
  connectionId: string;
  opened: boolean;
  onClose(): void;
}

/** A dialog's header is no landmark: the page has its own. */
const title = (words: string) => ({ title: <Text span fw={700}>{words}</Text>, closeButtonProps: { "aria-label": "Close" }, attributes: { header: { role: "presentation" } } });

/** Puts another client ID and secret in place. */
export function ReplaceCredential({ organizationId, connectionId, opened, onClose }: DialogProps) {
  const queries = useQueryClient();
  const replace = useMutation(
    trpc.connection.replaceCredential.mutationOptions({
      onSuccess: () => {
        onClose();
        notifications.show({ color: "accent", title: "Credential replaced", message: "A sync with it has started." });
        void queries.invalidateQueries();
      },
    }),
  );
  function close() {
    replace.reset();
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} {...title("Replace the credential")}>
      <Text size="sm" mb="md">In Personio, make a new custom integration; it gets a new Client ID and a new Client secret. The chart stays, and a sync starts at once.</Text>
      <CredentialForm submit="Replace" pending={replace.isPending} error={replace.error} onChange={replace.reset} onSubmit={(credential) => replace.mutate({ organizationId, connectionId, ...credential })} />
    </Modal>
  );
}

/** Ends the connection, with or without the people. */
export function Disconnect({ organizationId, connectionId, opened, onClose }: DialogProps) {
  const queries = useQueryClient();
  const [people, setPeople] = useState<"keep" | "erase">("keep");
  const disconnect = useMutation(
    trpc.connection.disconnect.mutationOptions({
      onSuccess: () => {
        onClose();
        setPeople("keep");
        notifications.show({ color: "accent", title: "Personio is disconnected", message: people === "erase" ? "The people are erased." : "The people stay as they are." });
        void queries.invalidateQueries();
      },
    }),
  );
  function close() {
    disconnect.reset();
    setPeople("keep");
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} {...title("Disconnect Personio?")}>
      <Stack>
        <Text size="sm">Treeline forgets the credential and stops syncing. What should happen to the people on the chart?</Text>
        <Radio.Group aria-label="The people" value={people} onChange={(value) => setPeople(value === "erase" ? "erase" : "keep")}>
          <Stack gap="sm">
            <Radio value="keep" label="Keep them as they are" description="Connecting again brings them up to date; nobody is imported twice." />
            <Radio value="erase" label="Erase them" description="Names, pictures and the chart are deleted. This can't be undone." />
          </Stack>
        </Radio.Group>
        {disconnect.error && <Problem error={disconnect.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>Cancel</Button>
          <Button color="red.8" loading={disconnect.isPending} onClick={() => disconnect.mutate({ organizationId, connectionId, people })}>{people === "erase" ? "Disconnect and erase" : "Disconnect"}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
