import { Anchor, Button, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { skipToken, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { wordsOf } from "../../ui/problem.tsx";
import { countsInWords, outcome, type Run } from "./run-words.ts";

interface ChartSyncProps {
  organizationId: string;
  /** null: nothing is connected. */
  connectionId: string | null;
  /** Why this person may not sync, null when they may. */
  refusal: string | null;
  /** Without: "Sync". */
  label?: string;
  /** Something else on the page is to be done first. */
  quiet?: boolean;
}

/** The Sync button: starts a run, follows it, and brings what it changed onto the page. */
export function ChartSync({ organizationId, connectionId, refusal, label, quiet = false }: ChartSyncProps) {
  const { t } = useTranslation("sync");
  const [runId, setRunId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const told = useRef<string | null>(null);
  const queries = useQueryClient();
  const router = useRouter();

  function tell(ok: boolean, title: string, message: string) {
    setSaid(`${title}. ${message}`);
    notifications.show({ color: ok ? "accent" : "red", title, message });
  }

  /** Leads to what the sync changed: to its page, and to the marks on the chart. */
  function tellSynced(run: Run, counts: NonNullable<Run["counts"]>) {
    const told = countsInWords(t, counts);
    if (told === null) return tell(true, t("button.succeeded"), t("button.nothing"));
    setSaid(`${t("button.succeeded")}. ${told}.`);
    const page = router.buildLocation({ to: "/o/$organizationId/runs/$runId", params: { organizationId, runId: run.id } }).href;
    const chart = router.buildLocation({ to: "/o/$organizationId/chart", params: { organizationId }, search: { changed: true } }).href;
    const link = (to: string, words: string) => <Anchor href={to} size="sm" underline="always" onClick={(event) => { event.preventDefault(); notifications.clean(); router.history.push(to); }}>{words}</Anchor>;
    notifications.show({ color: "accent", title: t("button.succeeded"), message: <>{link(page, told)} · {link(chart, t("showOnChart"))}</>, autoClose: 20_000 });
  }

  function tellHeld(run: Run) {
    const message = `${outcome(t, run)} ${t(run.partly ? "button.movesWait" : "nothingChanged")}`;
    const to = router.buildLocation({ to: "/o/$organizationId/runs/$runId", params: { organizationId, runId: run.id } }).href;
    setSaid(`${t("state.held")}. ${message}`);
    notifications.show({
      color: "yellow",
      title: t("state.held"),
      message: <>{message} <Anchor href={to} size="sm" underline="always" onClick={(event) => { event.preventDefault(); notifications.clean(); router.history.push(to); }}>{t("review")}</Anchor></>,
      autoClose: 20_000,
    });
  }

  const start = useMutation(
    trpc.sync.start.mutationOptions({
      onSuccess: (started) => {
        setRunId(started.runId);
        void queries.invalidateQueries({ queryKey: trpc.sync.list.pathKey() });
        setSaid(t(started.joined ? "button.joined" : "button.started"));
      },
      onError: (error) => tell(false, wordsOf(error).message, wordsOf(error).action ?? ""),
    }),
  );
  useSubscription(
    trpc.sync.progress.subscriptionOptions(runId ? { organizationId, runId } : skipToken, {
      onData: (run) => {
        if (run.state === "queued" || run.state === "running") return;
        // Further news of an ended run is of its pictures: the page is brought up to date at the end, once.
        const over = run.pictures.done + run.pictures.failed >= run.pictures.total;
        if (told.current !== run.id || over) void queries.invalidateQueries();
        if (told.current !== run.id) {
          told.current = run.id;
          if (run.state === "succeeded" && run.counts) tellSynced(run, run.counts);
          else if (run.state === "held") tellHeld(run);
          else tell(false, run.error?.message ?? t("button.failed"), run.error?.action ?? "");
        }
        if (over) setRunId(null);
      },
      onError: () => {
        setRunId(null);
        void queries.invalidateQueries();
      },
    }),
  );
  return (
    <>
      <Button
        variant={quiet ? "default" : "filled"}
        onClick={() => connectionId && start.mutate({ organizationId, connectionId })}
        disabled={connectionId === null || refusal !== null}
        title={refusal ?? t(connectionId === null ? "button.connectFirst" : "button.readNow")}
        loading={start.isPending || runId !== null}
      >
        {label ?? t("button.label")}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}
