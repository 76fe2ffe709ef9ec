import type { changeSet } from "@treeline/db/schema/change-set";
import { rawSql } from "@treeline/db/tenant";
import type { Language } from "@treeline/org/language";
import type { PlanLine } from "@treeline/org/sync/lines";
import type { TenantContext } from "../context.ts";
import { userNames } from "../user-names.ts";
import { aboutOf, latestNames, quietOf, type About } from "./about.ts";
import { concealedFrom } from "./concealed.ts";
import { firstNames, type FirstNames } from "./first-names.ts";
import { stepsOf } from "./seat-states.ts";
import { differenceOf, isNothing, tell, type Difference, type SentenceView } from "./tell.ts";
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
  /** Whom a change by hand is about; null for a sync. */
  about: About | null;
  counts: { joined: number; changed: number; left: number };
  /** The first change of a connection; it marks nobody on the chart. */
  isImport: boolean;
  /** Never empty. */
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

/** Changes with their lines; those of which the caller may see nothing, and those that did nothing to tell, are left out. */
export async function viewChanges(ctx: TenantContext, rows: readonly ChangeRow[], { all = false, personId }: Wanted = {}): Promise<{ view: ChangeView; lines: PlanLine[] }[]> {
  const concealed = await concealedFrom(ctx);
  const isTold = (row: ChangeRow): boolean => all || personId !== undefined || touched(row) <= TOLD_ONE_BY_ONE;
  const steps = await stepsOf(ctx, rows.filter(isTold).map(({ id }) => id), { concealed, ...(personId !== undefined && { personIds: [personId] }) });
  const [names, undoable] = [await userNames(ctx, rows.map(({ userId }) => userId)), await undoableOf(ctx, rows)];
  const people = await latestNames(ctx, rows.flatMap((row) => row.personId ?? []));
  const imports = await firstChanges(ctx);
  const first = await firstNames(ctx, rows.filter((row) => !isTold(row) && row.joined < touched(row)).map(({ id }) => id), concealed);
  return rows.flatMap((row) => {
    if (row.personId !== null && concealed?.has(row.personId)) return [];
    const step = steps.get(row.id);
    const seen = step ? differenceOf(step, concealed, ctx.language) : NOTHING;
    const counts = concealed && step ? countLines(seen.lines) : { joined: row.joined, changed: row.changed, left: row.leftSaid + row.leftUnsaid };
    const about = aboutOf(row, step, people);
    const quiet = mayTellQuietly(ctx, row, step !== undefined && step.after.length > 0) ? quietSentence(row, about, ctx.language) : [];
    const sentences = !step ? counted(counts, first.get(row.id), ctx.language) : isNothing(seen) || row.kind === "merge" ? [...quiet, ...tell(seen, ctx.language)] : tell(seen, ctx.language);
    if (sentences.length === 0) return [];
    const { id, kind, verb, runId } = row;
    return [{ view: { id, at: row.at.toISOString(), kind, verb, runId, isImport: imports.has(id), by: names.get(row.userId ?? "") ?? null, about, counts, sentences, undoable: undoable.has(id) }, lines: seen.lines }];
  });
}

/** The change that each connection began with. */
async function firstChanges(ctx: TenantContext): Promise<Set<string>> {
  const rows = await rawSql(ctx.tx)<{ id: string }[]>`select (array_agg(id order by at, id))[1] as id from change_set group by connection_id`;
  return new Set(rows.map(({ id }) => id));
}

const NOTHING: Difference = { lines: [], seats: [] };

/** What is set by hand beneath what the chart shows is for those who may set it; what was of somebody hidden isn't told by its absence. */
function mayTellQuietly(ctx: TenantContext, { kind }: ChangeRow, showed: boolean): boolean {
  if (kind === "merge" || kind === "erase") return true;
  return ctx.role !== "viewer" && !(showed && ctx.role === "member");
}

const countLines = (lines: readonly PlanLine[]) => {
  const of = (kind: PlanLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  return { joined: of("joined"), changed: of("changed"), left: of("left") };
};

/** Too many to be told one by one. */
function counted(counts: ChangeView["counts"], first: FirstNames | undefined, language: Language): SentenceView[] {
  const words = CHANGE_WORDS[language];
  if (counts.changed + counts.left === 0) return [{ text: words.imported(counts.joined), personIds: [], sort: "joined" }];
  return (["joined", "changed", "left"] as const).flatMap((sort) => {
    const some = first?.[sort] ?? [];
    if (counts[sort] === 0) return [];
    return [{ text: words[sort]({ count: counts[sort], names: some.map(({ name }) => name) }), personIds: some.map(({ id }) => id), sort }];
  });
}

function quietSentence(row: ChangeRow, about: About | null, language: Language): SentenceView[] {
  const quiet = quietOf(row, about);
  return quiet === null ? [] : [{ text: quietText(quiet, about?.name ?? null, language), personIds: about === null ? [] : [about.personId], sort: "changed" }];
}
