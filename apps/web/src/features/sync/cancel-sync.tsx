import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { tellProblem } from "../../ui/tell-problem.ts";

interface CancelSyncProps {
  organizationId: string;
  /** A run that waits or is worked on. */
  runId: string;
  /** A member approved its changes in a review: they would be lost, so it asks first. */
  approved: boolean;
  size?: "xs" | "sm";
}

/** The notice of a cancelled run; one for all that could tell of it. */
export const cancelledNotice = (runId: string): string => `cancelled:${runId}`;

/** Ends a sync that waits or is worked on; for admins and owners alone. */
export function CancelSync({ organizationId, runId, approved, size = "xs" }: CancelSyncProps) {
  const { t } = useTranslation("sync");
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const { data } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const cancel = useMutation(
    trpc.sync.cancel.mutationOptions({
      onSuccess: ({ nextRunId }) => {
        close();
        notifications.show({ id: cancelledNotice(runId), message: `${t("cancel.done")}${nextRunId === null ? "" : ` ${t("cancel.next")}`}` });
      },
      onError: (error) => {
        if (!asking) tellProblem(error);
      },
      // Refused or not, the run may have ended.
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.sync.pathKey() }),
    }),
  );
  if (data?.role !== "admin" && data?.role !== "owner") return null;
  const act = () => cancel.mutate({ organizationId, runId });
  return (
    <>
      <Button variant="default" size={size} loading={cancel.isPending && !asking} onClick={approved ? open : act}>{t("cancel.action")}</Button>
      <Confirm opened={asking} onClose={close} title={t("cancel.confirm.title")} confirm={t("cancel.action")} dismiss={t("cancel.confirm.keep")} onConfirm={act} pending={cancel.isPending} error={cancel.error}>
        {t("cancel.confirm.text")}
      </Confirm>
    </>
  );
}
