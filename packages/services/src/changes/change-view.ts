import type { changeSet } from "@treeline/db/schema/change-set";
import type { Language } from "@treeline/org/language";
import type { PlanLine } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { userNames } from "../user-names.ts";
import { concealedFrom } from "./concealed.ts";
import { stepsOf } from "./seat-states.ts";
import { linesOf, tell, type SentenceView } from "./tell.ts";
import { undoableOf } from "./undoable.ts";
import { CHANGE_WORDS, quietText } from "./words.ts";

export type ChangeRow = typeof changeSet.$inferSelect;

/** One applied plan, a sync's or an edit's, as the feed tells it. */
export interface ChangeView {
  id: string;
  at: string;
  kind: ChangeRow["kind"];
  /** The verb as the audit names it; `sync` for a run. */
  verb: string;
  runId: string | null;
  /** The member's name; null for the system and for members who are gone. */
  by: string | null;
  counts: { joined: number; changed: number; left: number };
  sentences: SentenceView[];
  /** An edit that the caller may undo, and that nothing has changed since. */
  undoable: boolean;
}

/** Changes of more people than this are counted in the feed. */
const TOLD_ONE_BY_ONE = 500;

const touched = ({ joined, changed, leftSaid, leftUnsaid }: ChangeRow) => joined + changed + leftSaid + leftUnsaid;

interface Wanted {
  /** However many lines. */
  all?: boolean;
  /** One person's part alone, however large the change. */
  personId?: string;
}

/** Changes with their lines; those that speak of nobody whom the caller may see are left out. */
export async function viewChanges(ctx: TenantContext, rows: readonly ChangeRow[], { all = false, personId }: Wanted = {}): Promise<{ view: ChangeView; lines: PlanLine[] }[]> {
  const concealed = await concealedFrom(ctx);
  const told = rows.filter((row) => all || personId !== undefined || touched(row) <= TOLD_ONE_BY_ONE);
  const steps = await stepsOf(ctx, told.map(({ id }) => id), { concealed, ...(personId !== undefined && { personIds: [personId] }) });
  const names = await userNames(ctx, rows.map(({ userId }) => userId));
  const undoable = await undoableOf(ctx, rows);
  return rows.flatMap((row) => {
    if (row.personId !== null && concealed?.has(row.personId)) return [];
    const step = steps.get(row.id);
    const lines = step ? linesOf(step, concealed, ctx.language) : [];
    if (concealed && step && lines.length === 0 && step.after.length > 0) return [];
    const counts = concealed && step ? countLines(lines) : { joined: row.joined, changed: row.changed, left: row.leftSaid + row.leftUnsaid };
    const sentences = !step ? counted(counts, ctx.language) : lines.length > 0 ? tell(lines, ctx.language) : quiet(row, ctx.language);
    const { id, kind, verb, runId } = row;
    return [{ view: { id, at: row.at.toISOString(), kind, verb, runId, by: names.get(row.userId ?? "") ?? null, counts, sentences, undoable: undoable.has(id) }, lines }];
  });
}

const countLines = (lines: readonly PlanLine[]) => {
  const of = (kind: PlanLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  return { joined: of("joined"), changed: of("changed"), left: of("left") };
};

/** Too many to be told one by one. */
function counted({ joined, changed, left }: ChangeView["counts"], language: Language): SentenceView[] {
  const words = CHANGE_WORDS[language];
  const say = (sort: SentenceView["sort"], count: number, text: (people: number) => string): SentenceView[] => (count === 0 ? [] : [{ text: text(count), personIds: [], sort }]);
  return [...say("joined", joined, changed + left === 0 ? words.imported : words.joined), ...say("changed", changed, words.changed), ...say("left", left, words.left)];
}

const quiet = ({ verb, personId }: Pick<ChangeRow, "verb" | "personId">, language: Language): SentenceView[] => [
  { text: quietText(verb, language), personIds: personId === null ? [] : [personId], sort: "changed" },
];
