import { Loader, ThemeIcon, VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { isTrouble, signOf, stateWord } from "./state-words.ts";
import { useSyncState } from "./use-sync-state.ts";

/** Beside "Integrations" in the sidebar: that a sync is under way, or that it needs somebody. Nothing while all is well, and for viewers, who can do nothing there. */
export function RailMark({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("sync");
  const state = useSyncState(organizationId);
  if (!state?.mayAct || (!isTrouble(state.state) && state.state !== "running")) return null;
  const { Icon, tone, wash } = signOf(state.state, state.mayAct);
  const word = stateWord(t, state);
  return (
    <span title={word} style={{ display: "flex", marginInlineStart: "auto" }}>
      {state.state === "running" ? <Loader size={14} aria-hidden /> : <ThemeIcon size={20} radius="50%" bg={wash} c={tone}><Icon size={13} stroke={2.2} aria-hidden /></ThemeIcon>}
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
