import type { Run } from "./run-words.ts";

/** Why a run is held; the other reasons are notices of what was left as it was. */
export const holds = ({ reasons }: Run) => reasons.filter(({ kind }) => kind !== "lost-key");
export const notices = ({ reasons }: Run) => reasons.filter(({ kind }) => kind === "lost-key");

export interface Passed {
  count: number;
  limit: number;
  /** How many of `count` left in the 24 hours before. */
  recent: number;
}

/** What a held run passed, by the lines that it counts: how many, and the most that passes without a member. */
export function passedBy(run: Run): Partial<Record<"left" | "moved" | "changed" | "joined", Passed>> {
  const of = (...kinds: string[]) => {
    const reason = holds(run).find(({ kind }) => kinds.includes(kind));
    return reason?.limit === undefined ? null : { count: reason.count ?? 0, limit: reason.limit, recent: reason.recent ?? 0 };
  };
  const [left, moved, changed, joined] = [of("leaves", "unsaid-leaves"), of("moves"), of("emptied"), of("joins")];
  return { ...(left && { left }), ...(moved && { moved }), ...(changed && { changed }), ...(joined && { joined }) };
}

/** A member applied it, and Personio had changed in between. */
export const isHeldAgain = (run: Run) => run.state === "held" && run.reasons.some(({ kind }) => kind === "beyond-approved");

/** Whether a cancelled run had been held for a review before, so that its changes are known. */
export const wasHeld = ({ counts }: Pick<Run, "counts">): boolean => counts !== null;
