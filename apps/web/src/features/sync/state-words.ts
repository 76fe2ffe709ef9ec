import { IconAlertTriangle, IconCheck, IconClockPause, IconLoader2, IconPlayerPause, IconPlugOff, IconSnowflake, type Icon } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import type { Format } from "../../i18n/use-format.ts";
import type { SyncState, SyncTrouble } from "./use-sync-state.ts";

type T = TFunction<"sync">;

const GOOD = { tone: "var(--tl-accent)", wash: "var(--tl-accent-soft)" };
const WARN = { tone: "var(--tl-warn)", wash: "var(--tl-warn-soft)" };
const BAD = { tone: "var(--tl-bad)", wash: "var(--tl-bad-soft)" };
const QUIET = { tone: "var(--mantine-color-dimmed)", wash: "var(--tl-rail)" };

interface Sign {
  Icon: Icon;
  tone: string;
  wash: string;
}

const SIGNS: Record<SyncState["state"], Sign> = {
  "not-connected": { Icon: IconPlugOff, ...QUIET },
  unread: { Icon: IconPlugOff, ...QUIET },
  "in-step": { Icon: IconCheck, ...GOOD },
  running: { Icon: IconLoader2, ...GOOD },
  held: { Icon: IconClockPause, ...WARN },
  refused: { Icon: IconAlertTriangle, ...BAD },
  failing: { Icon: IconAlertTriangle, ...BAD },
  frozen: { Icon: IconSnowflake, ...WARN },
  paused: { Icon: IconPlayerPause, ...WARN },
};

/** Beside a state's word a sign, so that colour is never alone. Viewers, who can mend nothing, see nothing in red. */
export const signOf = (state: SyncState["state"], mayAct: boolean): Sign => (mayAct || SIGNS[state].tone !== BAD.tone ? SIGNS[state] : { Icon: SIGNS[state].Icon, ...WARN });

/** Whether screen readers announce it at once. */
export const isUrgent = (state: SyncState["state"], mayAct: boolean): boolean => signOf(state, mayAct).tone === BAD.tone;

/** Whether the state needs attention: it then marks the Sync button and the sidebar. */
export const isTrouble = (state: SyncState["state"]): state is SyncTrouble["kind"] =>
  state === "held" || state === "refused" || state === "failing" || state === "frozen" || state === "paused";

/** A viewer's version: the chart isn't current, without what only members can fix. */
function readAs({ state, mayAct }: Pick<SyncState, "state" | "mayAct">) {
  if (mayAct || !isTrouble(state) || state === "frozen") return state;
  return state === "held" ? "heldViewer" : "staleViewer";
}

/** The state as a title: "In step with Personio", "Needs your review". Viewers can't review, so theirs differs. */
export function stateTitle(t: T, { state, mayAct, troubles }: Pick<SyncState, "state" | "mayAct" | "troubles">, format: Pick<Format, "list">): string {
  const frozen = troubles.find(({ kind }) => kind === "frozen");
  return t(`status.title.${readAs({ state, mayAct })}`, { labels: frozen?.kind === "frozen" ? format.list(frozen.keys.map(({ label }) => label)) : "" });
}

/** The same as a word or two. */
export const stateWord = (t: T, state: Pick<SyncState, "state" | "mayAct">): string => t(`status.word.${readAs(state)}`);

/** "Ada Lindqvist, Kim Berg or 2 others"; null where nobody beside the reader decides. */
export function decidersInWords(t: T, { names, more }: { names: readonly string[]; more: number }): string | null {
  const all = more > 0 ? [...names, t("status.others", { count: more })] : [...names];
  const last = all.pop();
  if (last === undefined) return null;
  return all.length === 0 ? last : t("status.either", { first: all.join(", "), last });
}
