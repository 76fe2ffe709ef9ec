import { isolate } from "@treeline/org/text/isolate";
import { useMutation } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useEdited } from "./use-edited.tsx";

/** Puts somebody under a manager, or at the top, with the usual terms; the toast takes it back. */
export function usePlace(organizationId: string, nameAt: (id: string) => string) {
  const { t } = useTranslation("profile");
  const edited = useEdited(organizationId);
  const { mutateAsync: move } = useMutation(trpc.people.move.mutationOptions());
  const { mutateAsync: confirm } = useMutation(trpc.people.confirmRoot.mutationOptions());
  return useCallback(
    async (personId: string, managerId: string | null) => {
      const about = { organizationId, personId };
      const { changeId } = managerId === null ? await confirm(about) : await move({ ...about, managerId });
      await edited(managerId === null ? t("manager.none", { name: isolate(nameAt(personId)) }) : t("manager.moved", { name: isolate(nameAt(personId)), manager: isolate(nameAt(managerId)) }), changeId);
    },
    [t, organizationId, nameAt, edited, move, confirm],
  );
}
