import { countEmptied } from "./guard-emptied.ts";
import { findMoved } from "./guard-moves.ts";
import type { Approved, GuardInput, GuardLimit, HoldReason, Verdict } from "./verdict.ts";

/** Whether a plan may be applied by itself, or a member must look at it first; the rules are in SPEC.md. */
export function judge(input: GuardInput): Verdict {
  if (input.firstImport) return { kind: "apply" };
  const leaves = input.plan.leaves.filter(({ from }) => from === "person").map(({ externalId }) => externalId);
  const { moved, placed } = findMoved(input);
  const plan = { leaves, moves: moved };
  if (input.approved !== null) return judgeApproved(plan, input.approved);
  const reasons = [
    ...leaveReasons(input),
    ...overLimit("moves", moved.length, placed, input.limits.moves),
    ...joinReasons(input),
    ...emptiedReasons(input),
  ];
  if (reasons.length === 0) return { kind: "apply" };
  return { kind: "hold", partly: reasons.every(({ kind }) => kind === "moves"), reasons, ...plan, beyond: null };
}

/** What a member approved is the limit: less is fine, anybody more is held again. */
function judgeApproved(plan: { leaves: string[]; moves: string[] }, approved: Approved): Verdict {
  const beyond = { leaves: except(plan.leaves, approved.leaves), moves: except(plan.moves, approved.moves) };
  const lists = (["leaves", "moves"] as const).filter((list) => beyond[list].length > 0);
  if (lists.length === 0) return { kind: "apply" };
  const reasons = lists.map((list): HoldReason => ({ kind: "beyond-approved", count: beyond[list].length, of: 0, limit: 0, list }));
  return { kind: "hold", partly: false, reasons, ...plan, beyond };
}

/** Where rows are hidden, whoever is missing may be one of them. */
const NOBODY: GuardLimit = { min: 0, percent: 0 };

/** Leavers add up over 24 hours, but a plan in which nobody leaves is never held for those before it. */
function leaveReasons({ plan, people, snapshot, recent, limits }: GuardInput): HoldReason[] {
  const leavers = plan.leaves.filter(({ from }) => from === "person");
  const unsaid = leavers.filter(({ said }) => !said);
  const of = peopleOnChart(people) + recent.left;
  const unsaidLimit = (snapshot.hidden ?? 0) > 0 ? NOBODY : limits.unsaid;
  return [
    ...(leavers.length === 0 ? [] : withRecent(overLimit("leaves", leavers.length + recent.left, of, limits.leaves), recent.left)),
    ...(unsaid.length === 0 ? [] : withRecent(overLimit("unsaid-leaves", unsaid.length + recent.unsaid, of, unsaidLimit), recent.unsaid)),
  ];
}

const withRecent = (reasons: HoldReason[], recent: number): HoldReason[] => (recent === 0 ? reasons : reasons.map((reason) => ({ ...reason, recent })));

function joinReasons({ plan, people, limits }: GuardInput): HoldReason[] {
  return overLimit("joins", plan.joins.filter(({ seat }) => seat === "person").length, peopleOnChart(people), limits.joins);
}

function emptiedReasons({ plan, people, snapshot, limits }: GuardInput): HoldReason[] {
  return countEmptied(plan, people, snapshot).flatMap(({ field, count, of }) =>
    overLimit("emptied", count, of, limits.emptied).map((reason): HoldReason => ({ ...reason, field })));
}

function overLimit(kind: HoldReason["kind"], count: number, of: number, { min, percent }: GuardLimit): HoldReason[] {
  const limit = Math.max(min, Math.floor((of * percent) / 100));
  return count > limit ? [{ kind, count, of, limit }] : [];
}

function peopleOnChart(people: GuardInput["people"]): number {
  return people.filter(({ seat }) => seat === "person").length;
}

function except(ids: readonly string[], known: readonly string[]): string[] {
  const approved = new Set(known);
  return ids.filter((id) => !approved.has(id));
}
