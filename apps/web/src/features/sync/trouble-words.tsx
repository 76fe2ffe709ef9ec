import type { TFunction } from "i18next";
import { Trans, useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { When } from "../../ui/when.tsx";
import { decidersInWords } from "./state-words.ts";
import type { SyncState, SyncTrouble } from "./use-sync-state.ts";

type T = TFunction<"sync">;

/** What it is, in a sentence. Viewers read what it means for the chart. */
export function useTroubleTitle({ mayAct }: Pick<SyncState, "mayAct">, trouble: SyncTrouble): string {
  const { t } = useTranslation("sync");
  const format = useFormat();
  if (trouble.kind === "frozen") return t(mayAct ? "status.frozen.title" : "status.frozen.titleViewer", { labels: format.list(trouble.keys.map(({ label }) => label)) });
  if (!mayAct) return t(trouble.kind === "held" ? "status.title.heldViewer" : "status.title.staleViewer");
  return (trouble.kind === "failing" ? trouble.error?.message : null) ?? t(`status.title.${trouble.kind}`);
}

interface TextProps {
  state: SyncState;
  trouble: SyncTrouble;
  /** With what to do; else only what it means, for where there is little room. */
  whole?: boolean;
}

/** Since when, what it means for the chart, and what happens next. */
export function TroubleText({ state, trouble, whole = false }: TextProps) {
  const { t } = useTranslation("sync");
  if (trouble.kind === "held") return <Held t={t} state={state} trouble={trouble} />;
  if (trouble.kind === "frozen") return <Frozen t={t} mayAct={state.mayAct} trouble={trouble} whole={whole} />;
  if (!state.mayAct) return <><LastInStep t={t} state={state} /> {t("status.viewer.text")}</>;
  return (
    <>
      {whole && trouble.kind === "failing" && trouble.error && <>{trouble.error.action} </>}
      {trouble.kind === "paused" && trouble.since && <><Trans t={t} i18nKey={trouble.by ? "status.paused.by" : "status.paused.since"} values={{ who: trouble.by ?? "" }} components={{ at: <When at={trouble.since} /> }} /> </>}
      <LastInStep t={t} state={state} />
      {trouble.kind === "failing" && trouble.nextDueAt && <> <Trans t={t} i18nKey="status.failing.next" components={{ at: <When at={trouble.nextDueAt} /> }} /></>}
      {whole && trouble.kind !== "paused" && trouble.since && <> <Trans t={t} i18nKey={`status.${trouble.kind}.since`} components={{ at: <When at={trouble.since} /> }} /></>}
      {whole && trouble.kind !== "failing" && <> {t(`status.${trouble.kind}.do`)}</>}
    </>
  );
}

/** "Last in step 3 hours ago." */
function LastInStep({ t, state }: { t: T; state: SyncState }) {
  if (!state.lastSuccessAt) return t("status.never");
  return <Trans t={t} i18nKey="status.lastInStep" components={{ at: <When at={state.lastSuccessAt} /> }} />;
}

function Held({ t, state, trouble }: { t: T; state: SyncState; trouble: Extract<SyncTrouble, { kind: "held" }> }) {
  const others = decidersInWords(t, trouble.deciders);
  const waits = trouble.partly ? "partly" : "all";
  if (!state.mayAct) return <><LastInStep t={t} state={state} /> {others ? t("status.held.viewer", { who: others }) : t("status.viewer.text")}</>;
  return <>{trouble.reason} {t(`held.${waits}`)}{others && ` ${t("status.held.others", { who: others })}`}</>;
}

function Frozen({ t, mayAct, trouble, whole }: { t: T; mayAct: boolean; trouble: Extract<SyncTrouble, { kind: "frozen" }>; whole: boolean }) {
  const count = trouble.keys.length;
  return (
    <>
      {trouble.since ? <Trans t={t} i18nKey="status.frozen.since" count={count} components={{ at: <When at={trouble.since} /> }} /> : t("status.frozen.stays", { count })}
      {trouble.presence && ` ${t("status.frozen.presence")}`}
      {mayAct && whole && ` ${t("status.frozen.do", { count })}`}
    </>
  );
}
