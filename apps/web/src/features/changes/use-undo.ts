import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { tellProblem } from "../../ui/tell-problem.ts";

/** Takes an edit back, and says so. An undo is an edit of its own, so it can be undone too. */
export function useUndo(organizationId: string) {
  const { t } = useTranslation("changes");
  const queries = useQueryClient();
  const undo = useMutation(
    trpc.people.undo.mutationOptions({
      onSuccess: () => notifications.show({ color: "accent", title: t("undo.done"), message: t("undo.after") }),
      onError: tellProblem,
      onSettled: () => queries.invalidateQueries(),
    }),
  );
  return { undo: (changeId: string) => undo.mutate({ organizationId, changeId }), undoing: undo.isPending ? undo.variables.changeId : null };
}
