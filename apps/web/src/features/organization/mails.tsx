import { Skeleton, Stack, Switch } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { tellProblem } from "../../ui/tell-problem.ts";

/** Which mails the reader gets; each person chooses for themselves. Mails lead here by `#mails`. */
export function Mails({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("organization");
  const queries = useQueryClient();
  const here = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = useQuery(trpc.members.mails.queryOptions({ organizationId }));
  const key = trpc.members.mails.queryKey({ organizationId });
  const choose = useMutation(
    trpc.members.setMail.mutationOptions({
      // The switch answers at once; the server's word follows.
      onMutate: ({ kind, wanted }) => queries.setQueryData(key, (now) => now && { mails: now.mails.map((mail) => (mail.kind === kind ? { ...mail, wanted } : mail)) }),
      onError: tellProblem,
      onSettled: () => queries.invalidateQueries({ queryKey: key }),
    }),
  );
  const ready = data !== undefined;
  useEffect(() => {
    // The page is taller once this is read, so only now there is a place to go to.
    if (ready && location.hash === "#mails") here.current?.scrollIntoView({ block: "start" });
  }, [ready]);
  return (
    <div id="mails" ref={here}>
      <Panel title={t("mails.title")} note={t("mails.note")}>
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={160} />}
        <Stack gap="md">
          {data?.mails.map(({ kind, wanted, why }) => (
            <Switch key={kind} label={t(`mails.${kind}`)} description={why} checked={wanted} onChange={(event) => choose.mutate({ organizationId, kind, wanted: event.currentTarget.checked })} />
          ))}
        </Stack>
      </Panel>
    </div>
  );
}
