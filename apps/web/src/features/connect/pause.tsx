import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { tellProblem } from "../../ui/tell-problem.ts";

/** Stops the schedule, or lets it go on; the button Sync works either way. */
export function Pause({ organizationId, connectionId, paused }: { organizationId: string; connectionId: string; paused: boolean }) {
  const { t } = useTranslation("connect");
  const queries = useQueryClient();
  const pause = useMutation(
    trpc.connection.pause.mutationOptions({
      onSuccess: (_, { paused: stopped }) => {
        notifications.show({ color: "accent", title: t(stopped ? "pause.stopped" : "pause.resumed"), message: t(stopped ? "pause.stoppedText" : "pause.resumedText") });
        return queries.invalidateQueries({ queryKey: trpc.connection.pathKey() });
      },
      onError: tellProblem,
    }),
  );
  return <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate({ organizationId, connectionId, paused: !paused })}>{t(paused ? "pause.resume" : "pause.stop")}</Button>;
}
