import type { ErrorView, ReasonView } from "./run-words.ts";
import type { RunRow } from "./run-view.ts";

/** Something that keeps the chart from following Personio. `id` names one occurrence: it changes when the same thing happens again. */
export type SyncTrouble =
  /** Personio refuses the credential; the schedule waits for another one. */
  | { kind: "refused"; id: string; runId: string | null; since: string | null }
  /** A run waits for a decision. `partly`: only its moves wait. Viewers get no `reason`. */
  | { kind: "held"; id: string; runId: string; since: string | null; partly: boolean; reason: string | null; deciders: Deciders }
  /** Reading fails; `nextDueAt` is the next try, null while the schedule is paused. Viewers get no `error`. */
  | { kind: "failing"; id: string; runId: string | null; since: string | null; nextDueAt: string | null; error: ErrorView | null }
  /** Keys that the credential could read once and can't now; their fields keep their values. `presence`: nobody joins or leaves meanwhile. */
  | { kind: "frozen"; id: string; since: string | null; keys: FrozenKey[]; presence: boolean }
  /** A member stopped the schedule. `by` is their name, null for viewers and members who are gone. */
  | { kind: "paused"; id: string; since: string | null; by: string | null };

export type SyncTroubleKind = SyncTrouble["kind"];

/** Who may decide about a held run beside the reader: up to three names, and how many more there are. */
export interface Deciders {
  names: string[];
  more: number;
}

export interface FrozenKey {
  key: string;
  label: string;
}

/** A run that waits for a worker or is worked on. */
export interface Underway {
  runId: string;
  state: "queued" | "running";
  step: RunRow["step"];
  progress: { done: number; total: number | null };
  /** A member applied it while it was held: cancelled, that decision is lost. */
  approved: boolean;
}

/** How the chart stands to Personio, the same on every page. Instants are ISO strings. */
export interface SyncState {
  /** The one state that titles and signs show: the gravest trouble, else what goes on. `unread`: connected, and nothing was ever read. */
  state: "not-connected" | "unread" | "in-step" | "running" | SyncTroubleKind;
  connectionId: string | null;
  /** Whether the reader may sync and decide. */
  mayAct: boolean;
  /** The gravest first; empty while all is well. */
  troubles: SyncTrouble[];
  running: Underway | null;
  /** When the chart last became what Personio told. */
  lastSuccessAt: string | null;
  nextDueAt: string | null;
  /** Pictures of the last run are still being fetched. */
  picturesGoOn: boolean;
}

/** What the state follows from, as read in one transaction. */
export interface SyncFacts {
  connection: {
    id: string;
    state: "connected" | "disconnected";
    pausedReason: string | null;
    lastSuccessAt: Date | null;
    nextDueAt: Date | null;
    failingSince: Date | null;
  } | null;
  mayAct: boolean;
  running: Pick<RunRow, "id" | "step" | "progressDone" | "progressTotal" | "decidedAt"> & { state: "queued" | "running" } | null;
  held: { id: string; finishedAt: Date | null; partly: boolean; reasons: ReasonView[]; deciders: Deciders } | null;
  /** The last failure, and when a member's own press failed last. */
  failed: { id: string; error: ErrorView | null; pressedAt: Date | null } | null;
  /** `since`: when everything could be read last. */
  frozen: { keys: FrozenKey[]; presence: boolean; since: Date | null };
  paused: { by: string | null; at: Date | null } | null;
  picturesGoOn: boolean;
}

/** The one definition of the sync's state: from a connection and its runs to what every page shows. */
export function syncStateOf(facts: SyncFacts): SyncState {
  const { connection, mayAct, running, picturesGoOn } = facts;
  if (connection?.state !== "connected") {
    return { state: "not-connected", connectionId: null, mayAct, troubles: [], running: null, lastSuccessAt: iso(connection?.lastSuccessAt), nextDueAt: null, picturesGoOn };
  }
  const troubles = troublesOf(facts, connection);
  const calm = connection.lastSuccessAt ? "in-step" : "unread";
  return {
    state: troubles[0]?.kind ?? (running ? "running" : calm),
    connectionId: connection.id,
    mayAct,
    troubles,
    running: running && { runId: running.id, state: running.state, step: running.step, progress: { done: running.progressDone, total: running.progressTotal }, approved: running.decidedAt !== null },
    lastSuccessAt: iso(connection.lastSuccessAt),
    nextDueAt: iso(connection.nextDueAt),
    picturesGoOn,
  };
}

type Connected = NonNullable<SyncFacts["connection"]>;

/** In the order of what needs a person most: a new credential, a decision, patience or advice, a tick in Personio, a press. */
function troublesOf({ mayAct, held, failed, frozen, paused }: SyncFacts, { pausedReason, failingSince, nextDueAt }: Connected): SyncTrouble[] {
  const troubles: SyncTrouble[] = [];
  const failure = { runId: failed?.id ?? null, since: iso(failingSince) };
  // Retries of one outage are one occurrence; a failure after a recovery, or of a member's own press, is another.
  const occurred = iso(later(failingSince, failed?.pressedAt ?? null));
  if (pausedReason === "credential-refused") troubles.push({ kind: "refused", id: `refused:${occurred}`, ...failure });
  if (held) {
    const { id, finishedAt, partly, reasons, deciders } = held;
    troubles.push({ kind: "held", id: `held:${id}:${iso(finishedAt)}`, runId: id, since: iso(finishedAt), partly, reason: mayAct ? (reasons[0]?.message ?? null) : null, deciders });
  }
  if (failingSince && pausedReason !== "credential-refused") {
    troubles.push({ kind: "failing", id: `failing:${failed?.error?.code}:${occurred}`, ...failure, nextDueAt: iso(nextDueAt), error: mayAct ? (failed?.error ?? null) : null });
  }
  if (frozen.keys.length > 0) {
    const since = iso(frozen.since);
    troubles.push({ kind: "frozen", id: `frozen:${frozen.keys.map(({ key }) => key).sort().join(",")}:${since}`, since, keys: frozen.keys, presence: frozen.presence });
  }
  if (paused) troubles.push({ kind: "paused", id: `paused:${iso(paused.at)}`, since: iso(paused.at), by: mayAct ? paused.by : null });
  return troubles;
}

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
const later = (one: Date | null, other: Date | null): Date | null => (one && other ? (one > other ? one : other) : (one ?? other));
