import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { wordsOf } from "../../ui/problem.tsx";

/** Stops the schedule, or lets it go on; the button Sync works either way. */
export function Pause({ organizationId, connectionId, paused }: { organizationId: string; connectionId: string; paused: boolean }) {
  const queries = useQueryClient();
  const pause = useMutation(
    trpc.connection.pause.mutationOptions({
      onSuccess: (_, { paused: stopped }) => {
        notifications.show({ color: "accent", title: stopped ? "The schedule is paused" : "The schedule goes on", message: stopped ? "Sync now still works." : "Syncs run every six hours again." });
        return queries.invalidateQueries({ queryKey: trpc.connection.pathKey() });
      },
      onError: (refused) => notifications.show({ color: "red", title: wordsOf(refused).message, message: wordsOf(refused).action }),
    }),
  );
  return <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate({ organizationId, connectionId, paused: !paused })}>{paused ? "Resume the schedule" : "Pause the schedule"}</Button>;
}
