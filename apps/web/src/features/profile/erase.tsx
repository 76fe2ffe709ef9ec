import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";

/** Erases who held a vacant seat, now instead of after the retention time. */
export function Erase({ organizationId, personId }: { organizationId: string; personId: string }) {
  const { t } = useTranslation("profile");
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const erase = useMutation(
    trpc.people.erase.mutationOptions({
      onSuccess: () => {
        close();
        notifications.show({ color: "accent", title: t("erase.done"), message: t("erase.stays") });
        return queries.invalidateQueries();
      },
    }),
  );
  return (
    <>
      <Button size="xs" variant="subtle" color="red" c="var(--tl-bad)" onClick={open}>{t("erase.action")}</Button>
      <Confirm
        opened={asking}
        onClose={() => { close(); erase.reset(); }}
        title={t("erase.title")}
        confirm={t("erase.confirm")}
        onConfirm={() => erase.mutate({ organizationId, personId })}
        pending={erase.isPending}
        error={erase.error}
      >
        {t("erase.text")}
      </Confirm>
    </>
  );
}
