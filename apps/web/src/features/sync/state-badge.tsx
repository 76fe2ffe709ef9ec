import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RUN_SIGNS, type Run } from "./run-words.ts";

/** A run's state as a word with its sign. `held` is the word for a held one where the page's title has said the usual one. */
export function StateBadge({ state, held }: { state: Run["state"]; held?: string }) {
  const { t } = useTranslation("sync");
  const { Icon, tone, wash } = RUN_SIGNS[state];
  return <Badge variant="light" tt="none" fw={600} bg={wash} c={tone} leftSection={<Icon size={12} stroke={2.4} aria-hidden />}>{state === "held" && held !== undefined ? held : t(`state.${state}`)}</Badge>;
}
