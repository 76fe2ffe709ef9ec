import { and, eq, inArray } from "drizzle-orm";
import type { Undo } from "@treeline/db/schema/change-set";
import { override } from "@treeline/db/schema/override";
import { dayIn } from "@treeline/org/day";
import type { OverrideField } from "@treeline/org/override";
import type { Person } from "@treeline/org/person";
import { sourceOf } from "@treeline/org/sync/values";
import { namesOf } from "@treeline/org/sync/name";
import { planEdit } from "@treeline/org/sync/plan-edit";
import { wouldLoop } from "@treeline/org/sync/would-loop";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import { lockConnection } from "./lease.ts";
import { readOverrides } from "./read-overrides.ts";
import { readPeople } from "./read-people.ts";
import { readSettings } from "./settings.ts";
import { writeChange, type ChangeInput } from "./write-change.ts";

type Row = typeof override.$inferSelect;

/** A member's wish for one field of one person; `set: null` gives the field back to the HRIS. */
export interface OverrideEdit {
  personId: string;
  field: OverrideField;
  set: Pick<Row, "value" | "until" | "untilDate" | "reason"> & { knownSource?: string | null } | null;
}

export interface EditInput {
  connectionId: string;
  verb: string;
  kind?: ChangeInput["kind"];
  /** Whom the edit is about, in the feed. */
  personId: string;
  edits: readonly OverrideEdit[];
}

/**
 * Changes overrides and brings the chart after them, as one plan that can be undone.
 * @throws AppError NOT_FOUND for a person who isn't there, CONFLICT `loop` when a manager would report to their own team.
 */
export async function editOverrides(ctx: TenantContext, { connectionId, verb, kind = "edit", personId, edits }: EditInput): Promise<{ changeId: string | null }> {
  await lockConnection(ctx, connectionId);
  const people = await readPeople(ctx, connectionId);
  const before = await readOverrides(ctx, connectionId);
  const rowsBefore = await rowsOf(ctx, edits);
  const byId = new Map(people.map((known) => [known.id, known]));
  for (const edit of edits) {
    const known = byId.get(edit.personId);
    if (!known) throw notFound("person");
    if (edit.field === "manager" && edit.set?.value && wouldLoop(people, known.externalId, edit.set.value)) throw closesLoop();
    await writeEdit(ctx, connectionId, known, edit, rowsBefore.get(keyOf(edit)));
  }
  const overrides = await readOverrides(ctx, connectionId);
  const left = new Set(overrides.map(({ id }) => id));
  const { timeZone, ...settings } = await readSettings(ctx);
  const plan = planEdit({ people, overrides, released: before.filter(({ id }) => !left.has(id)), today: dayIn(timeZone, ctx.now()), ...namesOf(settings) });
  // A circle that closes through somebody hidden is seen by the plan alone.
  const chosen = new Set(edits.filter(({ field, set }) => field === "manager" && set).map(({ personId: id }) => byId.get(id)?.externalId));
  if (plan.overrides.some(({ field, why, externalId }) => field === "manager" && why === "suspended" && chosen.has(externalId))) throw closesLoop();
  const rowsAfter = await rowsOf(ctx, edits);
  const undo = edits.map((edit) => ({
    personId: edit.personId, field: edit.field, before: stateOf(rowsBefore.get(keyOf(edit))), after: stateOf(rowsAfter.get(keyOf(edit))),
  })) satisfies Undo;
  const userId = ctx.actor.kind === "member" ? ctx.actor.userId : null;
  const { changeId } = await writeChange(ctx, { connectionId, plan, people, kind, verb, personId, userId, undo });
  return { changeId };
}

const keyOf = ({ personId, field }: Pick<Row, "personId" | "field">) => `${personId} ${field}`;

/** The overrides that edits speak of, by person and field. */
export async function rowsOf(ctx: TenantContext, edits: readonly Pick<OverrideEdit, "personId" | "field">[]): Promise<Map<string, Row>> {
  const rows = await ctx.tx.select().from(override).where(inArray(override.personId, edits.map((edit) => edit.personId)));
  const wanted = new Set(edits.map(keyOf));
  return new Map(rows.map((row): [string, Row] => [keyOf(row), row]).filter(([key]) => wanted.has(key)));
}

type OverrideState = Readonly<Record<string, string | null>>;

/** What an undo puts back, and compares: an override without its ids, and without what the HRIS says meanwhile. */
export function stateOf(row: Row | undefined): OverrideState | null {
  if (!row) return null;
  const { value, until, untilDate, reason, knownSource } = row;
  return { value, until, untilDate, reason, knownSource };
}

/** The database keeps the keys of JSON in an order of its own. */
export function isSameState(a: OverrideState | null, b: OverrideState | null): boolean {
  if (a === null || b === null) return a === b;
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}

const closesLoop = () =>
  new AppError("CONFLICT", { en: "That manager reports to this person, directly or further down, so the two would manage each other.", de: "Diese vorgesetzte Person berichtet selbst an diese Person, direkt oder weiter unten; die beiden wären einander vorgesetzt." }, {
    reason: "loop",
    action: { en: "Choose somebody outside this person's own team, or move that manager first.", de: "Wählen Sie jemanden außerhalb des eigenen Teams dieser Person, oder ordnen Sie zuerst die vorgesetzte Person neu zu." },
  });

async function writeEdit(ctx: TenantContext, connectionId: string, known: Person, { personId, field, set }: OverrideEdit, present: Row | undefined): Promise<void> {
  if (!set) {
    await ctx.tx.delete(override).where(and(eq(override.personId, personId), eq(override.field, field)));
    return;
  }
  const source = present ? present.source : sourceOf(known, field);
  const values = {
    value: set.value, until: set.until, untilDate: set.untilDate, reason: set.reason, state: "active" as const,
    knownSource: set.knownSource === undefined ? source : set.knownSource,
    createdBy: ctx.actor.kind === "member" ? ctx.actor.userId : null,
    createdAt: ctx.now(),
  };
  await ctx.tx
    .insert(override)
    .values({ organizationId: ctx.organizationId, connectionId, personId, field, source, ...values })
    .onConflictDoUpdate({ target: [override.organizationId, override.personId, override.field], set: values });
}
