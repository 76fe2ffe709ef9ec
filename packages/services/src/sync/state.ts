import { auditEntry } from "@treeline/db/schema/audit-entry";
import { connection } from "@treeline/db/schema/connection";
import { run } from "@treeline/db/schema/run";
import { PERSONIO_FIELDS } from "@treeline/personio/fields";
import { and, desc, eq, inArray, not, sql } from "drizzle-orm";
import type { TenantContext } from "../context.ts";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { mayAct } from "../role.ts";
import { userNames } from "../user-names.ts";
import { query } from "../verb.ts";
import { readDeciders } from "./deciders.ts";
import { PRESENCE_KEYS } from "./frozen.ts";
import { isUnderWay, type RunRow } from "./run-view.ts";
import { viewError, viewReason } from "./run-words.ts";
import { syncStateOf, type SyncFacts, type SyncState } from "./sync-state.ts";

type Link = typeof connection.$inferSelect;

/** How the chart stands to Personio: the state that every page shows. Viewers get what concerns them, without reasons. */
export const getSyncState = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  async run(ctx): Promise<SyncState> {
    const [link] = await ctx.tx.select().from(connection);
    return syncStateOf(await readFacts(ctx, link ?? null));
  },
});

async function readFacts(ctx: TenantContext, link: Link | null): Promise<SyncFacts> {
  const may = mayAct(ctx.role, "member");
  const nothing = { connection: link, mayAct: may, running: null, held: null, failed: null, frozen: { keys: [], presence: false, since: null }, paused: null, picturesGoOn: false };
  if (link?.state !== "connected") return nothing;
  const open = await ctx.tx.select().from(run).where(and(eq(run.connectionId, link.id), inArray(run.state, ["queued", "running", "held"]))).orderBy(desc(run.id));
  const going = open.find((row) => isUnderWay(row) && !row.followUp);
  const held = open.find(({ state }) => state === "held");
  return {
    ...nothing,
    running: going && isUnderWay(going) ? going : null,
    held: held ? { ...held, reasons: held.reasons.map((reason) => viewReason(reason, ctx.language)), deciders: await readDeciders(ctx) } : null,
    failed: link.failingSince ? await readFailure(ctx, link) : null,
    frozen: await readFrozen(ctx, link),
    paused: link.pausedReason === "by-member" ? await readPause(ctx) : null,
    picturesGoOn: await doPicturesGoOn(ctx, link),
  };
}

async function readFailure(ctx: TenantContext, link: Link): Promise<SyncFacts["failed"]> {
  const failures = and(eq(run.connectionId, link.id), eq(run.state, "failed"));
  const [last] = await ctx.tx.select({ id: run.id, error: run.error }).from(run).where(failures).orderBy(desc(run.finishedAt)).limit(1);
  if (!last) return null;
  const byMember: RunRow["trigger"][] = ["set-up", "button", "follow-up"];
  const [pressed] = await ctx.tx.select({ at: run.finishedAt }).from(run).where(and(failures, inArray(run.trigger, byMember))).orderBy(desc(run.finishedAt)).limit(1);
  return { id: last.id, error: last.error && viewError(last.error, ctx.language), pressedAt: pressed?.at ?? null };
}

/** Frozen since the last run that could read everything. */
async function readFrozen(ctx: TenantContext, link: Link): Promise<SyncFacts["frozen"]> {
  const keys = PERSONIO_FIELDS.filter(({ key }) => link.frozenKeys.includes(key)).map(({ key, label }) => ({ key, label: label[ctx.language] }));
  if (keys.length === 0) return { keys, presence: false, since: null };
  const whole = and(eq(run.connectionId, link.id), eq(run.state, "succeeded"), not(sql`${run.reasons} @> '[{"kind":"lost-key"}]'`));
  const [clean] = await ctx.tx.select({ at: run.finishedAt }).from(run).where(whole).orderBy(desc(run.finishedAt)).limit(1);
  return { keys, presence: keys.some(({ key }) => PRESENCE_KEYS.includes(key)), since: clean?.at ?? null };
}

async function readPause(ctx: TenantContext): Promise<SyncFacts["paused"]> {
  const pauses = and(eq(auditEntry.verb, "connection.pause"), sql`${auditEntry.subject} ->> 'paused' = 'true'`);
  const [entry] = await ctx.tx.select({ at: auditEntry.at, actor: auditEntry.actor }).from(auditEntry).where(pauses).orderBy(desc(auditEntry.at)).limit(1);
  if (!entry) return { by: null, at: null };
  const userId = entry.actor.replace(/^member:/, "");
  return { by: (await userNames(ctx, [userId])).get(userId) ?? null, at: entry.at };
}

async function doPicturesGoOn(ctx: TenantContext, link: Link): Promise<boolean> {
  if (!link.lastRunId) return false;
  const [last] = await ctx.tx.select({ total: run.picturesTotal, read: sql<number>`${run.picturesDone} + ${run.picturesFailed}` }).from(run).where(eq(run.id, link.lastRunId));
  return last !== undefined && last.read < last.total;
}
