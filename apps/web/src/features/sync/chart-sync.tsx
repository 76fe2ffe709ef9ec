import { Anchor, Button, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { skipToken, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef, useState } from "react";
import { trpc } from "../../api.ts";
import { wordsOf } from "../../ui/problem.tsx";
import { outcome, RUN_STATES, type Run } from "./run-words.ts";

interface ChartSyncProps {
  organizationId: string;
  /** null: nothing is connected. */
  connectionId: string | null;
  /** Why this person may not sync, null when they may. */
  refusal: string | null;
  label?: string;
  /** Something else on the page is to be done first. */
  quiet?: boolean;
}

/** The Sync button: starts a run, follows it, and brings what it changed onto the page. */
export function ChartSync({ organizationId, connectionId, refusal, label = "Sync", quiet = false }: ChartSyncProps) {
  const [runId, setRunId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const told = useRef<string | null>(null);
  const queries = useQueryClient();
  const router = useRouter();

  function tell(ok: boolean, title: string, message: string) {
    setSaid(`${title}. ${message}`);
    notifications.show({ color: ok ? "accent" : "red", title, message });
  }

  function tellHeld(run: Run) {
    const message = `${outcome(run)} ${run.partly ? "Only the moves wait." : "Nothing was changed."}`;
    const to = router.buildLocation({ to: "/o/$organizationId/runs/$runId", params: { organizationId, runId: run.id } }).href;
    setSaid(`${RUN_STATES.held.label}. ${message}`);
    notifications.show({
      color: "yellow",
      title: RUN_STATES.held.label,
      message: <>{message} <Anchor href={to} size="sm" underline="always" onClick={(event) => { event.preventDefault(); notifications.clean(); router.history.push(to); }}>Review</Anchor></>,
      autoClose: 20_000,
    });
  }

  const start = useMutation(
    trpc.sync.start.mutationOptions({
      onSuccess: (started) => {
        setRunId(started.runId);
        void queries.invalidateQueries({ queryKey: trpc.sync.list.pathKey() });
        setSaid(started.joined ? "A sync is under way already." : "Sync started.");
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
          if (run.state === "succeeded" && run.counts) tell(true, "Synced with Personio", summary(run.counts));
          else if (run.state === "held") tellHeld(run);
          else tell(false, run.error?.message ?? "The sync did not finish.", run.error?.action ?? "");
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
        title={refusal ?? (connectionId === null ? "Connect Personio first" : "Read Personio now")}
        loading={start.isPending || runId !== null}
      >
        {label}
      </Button>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

function summary({ joined, changed, left }: { joined: number; changed: number; left: number }): string {
  const parts = [`${joined} joined`, `${changed} changed`, `${left} left`].filter((part) => !part.startsWith("0 "));
  return parts.length === 0 ? "Nothing has changed in Personio." : `${parts.join(", ")}.`;
}
