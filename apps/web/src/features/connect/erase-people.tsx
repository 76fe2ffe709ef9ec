import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { isTypedName } from "../../ui/is-typed-name.ts";
import { ConfirmErasure } from "./confirm-erasure.tsx";

interface ErasePeopleProps {
  organizationId: string;
  organizationName: string;
  connectionId: string;
  opened: boolean;
  onClose(): void;
}

/** Erases the people that were kept when Personio was disconnected. */
export function ErasePeople({ organizationId, organizationName, connectionId, opened, onClose }: ErasePeopleProps) {
  const { t } = useTranslation("connect");
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const erase = useMutation(
    trpc.connection.disconnect.mutationOptions({
      onSuccess: () => {
        close();
        notifications.show({ color: "accent", title: t("erase.done"), message: t("erase.doneText") });
        void queries.invalidateQueries();
      },
    }),
  );
  function close() {
    setTyped("");
    onClose();
  }
  return (
    <Confirm opened={opened} onClose={close} title={t("erase.title")} confirm={t("erase.submit")} disabled={!isTypedName(typed, organizationName)} pending={erase.isPending} error={erase.error} onConfirm={() => erase.mutate({ organizationId, connectionId, people: "erase" })}>
      <Text size="sm" mb="sm">{t("erase.text")}</Text>
      <ConfirmErasure organizationId={organizationId} name={organizationName} typed={typed} onType={setTyped} />
    </Confirm>
  );
}
