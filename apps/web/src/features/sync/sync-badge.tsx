import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { signOf, stateWord } from "./state-words.ts";
import { useSyncState } from "./use-sync-state.ts";

/** The state of the sync as a word with its sign. */
export function SyncBadge({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("sync");
  const state = useSyncState(organizationId);
  if (!state) return null;
  const { Icon, tone, wash } = signOf(state.state, state.mayAct);
  return <Badge variant="light" tt="none" fw={600} bg={wash} c={tone} leftSection={<Icon size={12} stroke={2.4} aria-hidden />}>{stateWord(t, state)}</Badge>;
}
