import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";

interface ErasePeopleProps {
  organizationId: string;
  connectionId: string;
  opened: boolean;
  onClose(): void;
}

/** Erases the people that were kept when Personio was disconnected. */
export function ErasePeople({ organizationId, connectionId, opened, onClose }: ErasePeopleProps) {
  const queries = useQueryClient();
  const erase = useMutation(
    trpc.connection.disconnect.mutationOptions({
      onSuccess: () => {
        onClose();
        notifications.show({ color: "accent", title: "The people are erased", message: "The chart is empty now." });
        void queries.invalidateQueries();
      },
    }),
  );
  return (
    <Confirm opened={opened} onClose={onClose} title="Erase the people?" confirm="Erase" pending={erase.isPending} error={erase.error} onConfirm={() => erase.mutate({ organizationId, connectionId, people: "erase" })}>
      Names, pictures and the chart are deleted. This can't be undone; an import brings back only what Personio has.
    </Confirm>
  );
}
