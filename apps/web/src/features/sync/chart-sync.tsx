import { plainly } from "@treeline/org/text/isolate";
import { Anchor, Box, Button, Loader, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { skipToken, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Said } from "../../ui/named.tsx";
import { tellProblem } from "../../ui/tell-problem.ts";
import { cancelledNotice } from "./cancel-sync.tsx";
import { countsInWords, outcome, type Run } from "./run-words.ts";
import { isTrouble, signOf, stateTitle } from "./state-words.ts";
import { useSyncState } from "./use-sync-state.ts";

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
  const format = useFormat();
  const state = useSyncState(organizationId);

  function tell(run: Run) {
    // States that need a decision stay on the page, so no toast announces them.
    if (run.state === "held") setSaid(`${t("button.held")} ${plainly(outcome(t, run))}`);
    else if (run.state === "succeeded" && run.counts) tellSynced(run, run.counts);
    else if (run.state === "cancelled") {
      setSaid(plainly(outcome(t, run)));
      notifications.show({ id: cancelledNotice(run.id), message: <Said>{outcome(t, run)}</Said> });
    } else setSaid(run.error?.message ?? t("button.failed"));
  }

  /** Leads to what the sync changed: to its page, and to the marks on the chart. */
  function tellSynced(run: Run, counts: NonNullable<Run["counts"]>) {
    const [title, told] = [t("button.succeeded"), countsInWords(t, counts)];
    setSaid(`${title}. ${told === null ? t("button.nothing") : `${told}.`}`);
    if (told === null) return notifications.show({ color: "accent", title, message: t("button.nothing") });
    const page = router.buildLocation({ to: "/o/$organizationId/runs/$runId", params: { organizationId, runId: run.id } }).href;
    const chart = router.buildLocation({ to: "/o/$organizationId/chart", params: { organizationId }, search: { changed: true } }).href;
    const link = (to: string, words: string) => <Anchor href={to} size="sm" underline="always" onClick={(event) => { event.preventDefault(); notifications.clean(); router.history.push(to); }}>{words}</Anchor>;
    return notifications.show({ color: "accent", title, message: <>{link(page, told)} · {link(chart, t("showOnChart"))}</>, autoClose: 20_000 });
  }

  const start = useMutation(
    trpc.sync.start.mutationOptions({
      onSuccess: (started) => {
        setRunId(started.runId);
        void queries.invalidateQueries({ queryKey: trpc.sync.list.pathKey() });
        setSaid(t(started.joined ? "button.joined" : "button.started"));
      },
      onError: tellProblem,
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
          tell(run);
        }
        if (over) setRunId(null);
      },
      onError: () => {
        setRunId(null);
        void queries.invalidateQueries();
      },
    }),
  );
  const trouble = state && isTrouble(state.state) ? signOf(state.state, state.mayAct) : null;
  const now = state && connectionId !== null ? `${stateTitle(t, state, format)}. ` : "";
  const elsewhere = runId === null && !start.isPending && state?.running;
  return (
    <Box pos="relative">
      <Button
        variant={quiet ? "default" : "filled"}
        onClick={() => connectionId && start.mutate({ organizationId, connectionId })}
        disabled={connectionId === null || refusal !== null}
        title={`${now}${refusal ?? t(connectionId === null ? "button.connectFirst" : "button.readNow")}`}
        loading={start.isPending || runId !== null}
        {...(elsewhere && { leftSection: <Loader size={14} color="currentColor" aria-hidden /> })}
      >
        {label ?? t("button.label")}
      </Button>
      {trouble && (
        <ThemeIcon pos="absolute" top={-7} right={-7} size={20} radius="50%" bg={trouble.wash} c={trouble.tone} bd="1.5px solid currentColor" style={{ pointerEvents: "none" }}>
          <trouble.Icon size={12} stroke={2.4} aria-hidden />
        </ThemeIcon>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Box>
  );
}
