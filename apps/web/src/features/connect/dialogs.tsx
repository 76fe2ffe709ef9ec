import { Button, Group, Modal, Radio, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { isTypedName } from "../../ui/is-typed-name.ts";
import { Problem } from "../../ui/problem.tsx";
import { CredentialForm } from "./credential-form.tsx";
import { ConfirmErasure } from "./confirm-erasure.tsx";

interface DialogProps {
  organizationId: string;
  connectionId: string;
  opened: boolean;
  onClose(): void;
}

/** Puts another client ID and secret in place. */
export function ReplaceCredential({ organizationId, connectionId, opened, onClose }: DialogProps) {
  const { t } = useTranslation("connect");
  const queries = useQueryClient();
  const replace = useMutation(
    trpc.connection.replaceCredential.mutationOptions({
      onSuccess: () => {
        onClose();
        notifications.show({ color: "accent", title: t("replace.done"), message: t("replace.doneText") });
        void queries.invalidateQueries();
      },
    }),
  );
  function close() {
    replace.reset();
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} title={<Text span fw={700}>{t("replace.title")}</Text>} closeButtonProps={{ "aria-label": t("close", { ns: "ui" }) }}>
      <Text size="sm" mb="md">{t("replace.text")}</Text>
      <CredentialForm submit={t("replace.submit")} pending={replace.isPending} error={replace.error} onChange={replace.reset} onSubmit={(credential) => replace.mutate({ organizationId, connectionId, ...credential })} />
    </Modal>
  );
}

interface DisconnectProps extends DialogProps {
  organizationName: string;
  /** Whether the people may be erased as well. */
  mayErase: boolean;
}

/** Ends the connection, with or without the people. */
export function Disconnect({ organizationId, organizationName, connectionId, mayErase, opened, onClose }: DisconnectProps) {
  const { t } = useTranslation("connect");
  const queries = useQueryClient();
  const [people, setPeople] = useState<"keep" | "erase">("keep");
  const [typed, setTyped] = useState("");
  const disconnect = useMutation(
    trpc.connection.disconnect.mutationOptions({
      onSuccess: () => {
        close();
        notifications.show({ color: "accent", title: t("disconnect.done"), message: t(people === "erase" ? "disconnect.erased" : "disconnect.kept") });
        void queries.invalidateQueries();
      },
    }),
  );
  function close() {
    disconnect.reset();
    setPeople("keep");
    setTyped("");
    onClose();
  }
  return (
    <Modal opened={opened} onClose={close} title={<Text span fw={700}>{t("disconnect.title")}</Text>} closeButtonProps={{ "aria-label": t("close", { ns: "ui" }) }}>
      <Stack>
        <Text size="sm">{t("disconnect.text")}</Text>
        <Radio.Group aria-label={t("disconnect.people")} value={people} onChange={(value) => setPeople(value === "erase" ? "erase" : "keep")}>
          <Stack gap="sm">
            <Radio value="keep" label={t("disconnect.keep")} description={t("disconnect.keepNote")} />
            <Radio value="erase" disabled={!mayErase} label={t("disconnect.erase")} description={t(mayErase ? "disconnect.eraseNote" : "disconnect.eraseNeeds")} />
          </Stack>
        </Radio.Group>
        {people === "erase" && <ConfirmErasure organizationId={organizationId} name={organizationName} typed={typed} onType={setTyped} />}
        {disconnect.error && <Problem error={disconnect.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>{t("cancel", { ns: "ui" })}</Button>
          <Button color="red.8" loading={disconnect.isPending} disabled={people === "erase" && !isTypedName(typed, organizationName)} onClick={() => disconnect.mutate({ organizationId, connectionId, people })}>{t(people === "erase" ? "disconnect.submitErase" : "disconnect.submit")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
