import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { Panel } from "../../ui/panel.tsx";
import { stateTitle } from "./state-words.ts";
import { SyncFacts } from "./sync-facts.tsx";
import { useSyncState } from "./use-sync-state.ts";

/** The sync on the dashboard, titled by its state. */
export function SyncPanel({ organizationId, action }: { organizationId: string; action: ReactNode }) {
  const { t } = useTranslation("sync");
  const format = useFormat();
  const state = useSyncState(organizationId);
  if (!state) return null;
  return <Panel title={stateTitle(t, state, format)} action={action}><SyncFacts organizationId={organizationId} state={state} /></Panel>;
}
