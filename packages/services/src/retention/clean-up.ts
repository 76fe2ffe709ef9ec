import { sql } from "drizzle-orm";
import { rawSql } from "@treeline/db/tenant";
import { z } from "zod";
import type { Context, TenantContext } from "../context.ts";
import { safeError } from "../safe-error.ts";
import { lockConnection } from "../sync/lease.ts";
import { readSettings } from "../sync/settings.ts";
import { inOrganization } from "../verb.ts";
import { resealCredentials } from "../connection/reseal.ts";
import { eraseLeavers } from "./erase-leavers.ts";
import { removeExpiredAccounts } from "./expired-accounts.ts";

const AT_MOST = 200;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** Days that a plan is kept after it was discarded or cancelled, a finding after it was mended, and a job that failed for good. */
const KEPT = { plans: 7, findings: 90, jobs: 7 };

const organizations = z.array(z.object({ organization_id: z.string() }));

/** The day's work: removes in every organization what has been kept for long enough. @throws Error when one could not be done, after the others. */
export async function cleanUp(ctx: Context): Promise<void> {
  const failures: unknown[] = [];
  for (let after = ""; ; ) {
    const found = organizations.parse([...(await ctx.db.app.execute(sql`select * from connected_organizations(${after}, ${AT_MOST})`))]);
    for (const { organization_id: organizationId } of found) {
      after = organizationId;
      try {
        await inOrganization(ctx, organizationId, "owner", cleanUpOne);
      } catch (error) {
        ctx.log.warn({ organizationId, error: safeError(error) }, "not cleaned up");
        failures.push(error);
      }
    }
    if (found.length < AT_MOST) break;
  }
  await ctx.db.app.execute(sql`select drop_failed_jobs(${daysAgo(ctx, KEPT.jobs)}::timestamptz)`);
  await removeExpiredAccounts(ctx);
  if (failures.length > 0) throw failures[0];
}

const daysAgo = (ctx: Context, days: number) => new Date(ctx.now().getTime() - days * DAY_MS).toISOString();

async function cleanUpOne(ctx: TenantContext): Promise<void> {
  await resealCredentials(ctx);
  await eraseOldLeavers(ctx);
  const tx = rawSql(ctx.tx);
  await tx`
    delete from held_plan h using run r where r.organization_id = h.organization_id and r.id = h.run_id
      and r.state not in ('held', 'queued', 'running') and coalesce(r.decided_at, r.finished_at, r.queued_at) < ${daysAgo(ctx, KEPT.plans)}::timestamptz`;
  await tx`delete from export where expires_at <= ${ctx.now().toISOString()}::timestamptz`;
  // What a member closed stays closed for as long as both records are kept.
  await tx`delete from finding where closed_run_id is not null and closed_at < ${daysAgo(ctx, KEPT.findings)}::timestamptz`;
}

/** Who left longer ago than the organization keeps. A vacant seat that history knows no name for any more is left alone. */
async function eraseOldLeavers(ctx: TenantContext): Promise<void> {
  const tx = rawSql(ctx.tx);
  for (const { id } of await tx<{ id: string }[]>`select id from connection order by id`) await lockConnection(ctx, id);
  const { retentionDays } = await readSettings(ctx);
  const rows = await tx<{ id: string }[]>`
    select p.id from person p where p.seat <> 'person' and p.left_at < ${daysAgo(ctx, retentionDays)}::timestamptz
      and (p.seat = 'gone' or p.former_external_ids <> '{}'
        or exists (select from person_version v where v.organization_id = p.organization_id and v.person_id = p.id and v.name is not null)
        or exists (select from override o where o.organization_id = p.organization_id and o.person_id = p.id))`;
  await eraseLeavers(ctx, rows.map(({ id }) => id));
}
