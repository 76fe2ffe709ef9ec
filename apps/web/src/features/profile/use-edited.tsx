import { Button, Group, Text } from "@mantine/core";
import { notifications, notificationsStore } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { trpc } from "../../api.ts";
import { wordsOf } from "../../ui/problem.tsx";

const LONG_ENOUGH_MS = 12_000;
const EDIT = "edit ";

/** After an edit: brings it onto the page, and says what happened with the way to take it back. */
export function useEdited(organizationId: string) {
  const queries = useQueryClient();
  const { mutateAsync: undo } = useMutation(trpc.people.undo.mutationOptions());
  return useCallback(
    async function told(title: string, changeId: string | null, back: "Undo" | "Redo" = "Undo"): Promise<void> {
      // One at a time: the feed of changes keeps the ways to take back the others.
      for (const earlier of notificationsStore.getState().notifications) if (earlier.id?.startsWith(EDIT)) notifications.hide(earlier.id);
      const id = `${EDIT}${changeId ?? title}`;
      async function take() {
        notifications.hide(id);
        try {
          const { changeId: next } = await undo({ organizationId, changeId: changeId ?? "" });
          await told(back === "Undo" ? `Undone: ${title}` : title.replace(/^Undone: /, ""), next, back === "Undo" ? "Redo" : "Undo");
        } catch (error) {
          const { message, action } = wordsOf(error);
          notifications.show({ color: "red", title: message, message: action });
        }
      }
      notifications.show({
        id,
        color: "accent",
        title,
        autoClose: LONG_ENOUGH_MS,
        message: changeId ? (
          <Group justify="space-between" gap="sm" mt={4}>
            <Text span size="sm" c="dimmed">The chart follows at once.</Text>
            <Button size="compact-xs" variant="default" onClick={() => void take()}>{back}</Button>
          </Group>
        ) : "Nothing had to change on the chart.",
      });
      await queries.invalidateQueries();
    },
    [organizationId, queries, undo],
  );
}

export type Edited = ReturnType<typeof useEdited>;
