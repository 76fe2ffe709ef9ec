import { Anchor, Button, Group, Text } from "@mantine/core";
import { notifications, notificationsStore } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Said } from "../../ui/named.tsx";
import { tellProblem } from "../../ui/tell-problem.ts";

const LONG_ENOUGH_MS = 12_000;
const EDIT = "edit ";

/** After an edit: brings it onto the page, and says what happened with the way to take it back. */
export function useEdited(organizationId: string) {
  const { t } = useTranslation("profile");
  const queries = useQueryClient();
  const router = useRouter();
  const { mutateAsync: undo } = useMutation(trpc.people.undo.mutationOptions());
  return useCallback(
    async function told(what: string, changeId: string | null, undone = false): Promise<void> {
      const title = undone ? t("toast.undone", { what }) : what;
      // One at a time: the feed of changes keeps the ways to take back the others.
      for (const earlier of notificationsStore.getState().notifications) if (earlier.id?.startsWith(EDIT)) notifications.hide(earlier.id);
      const id = `${EDIT}${changeId ?? title}`;
      const feed = router.buildLocation({ to: "/o/$organizationId/changes", params: { organizationId } }).href;
      async function take() {
        notifications.hide(id);
        try {
          const { changeId: next } = await undo({ organizationId, changeId: changeId ?? "" });
          await told(what, next, !undone);
        } catch (error) {
          tellProblem(error);
        }
      }
      notifications.show({
        id,
        color: "accent",
        title: <Said>{title}</Said>,
        autoClose: LONG_ENOUGH_MS,
        message: changeId ? (
          <Group justify="space-between" gap="sm" mt={4}>
            <Text span size="sm" c="dimmed">{t("toast.follows")} <Anchor href={feed} size="sm" underline="always" onClick={(event) => { event.preventDefault(); notifications.hide(id); router.history.push(feed); }}>{t("toast.see")}</Anchor></Text>
            <Button size="compact-xs" variant="default" onClick={() => void take()}>{t(undone ? "toast.redo" : "toast.undo")}</Button>
          </Group>
        ) : t("toast.nothing"),
      });
      await queries.invalidateQueries();
    },
    [t, organizationId, queries, router, undo],
  );
}

export type Edited = ReturnType<typeof useEdited>;
