import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Context, TenantContext } from "../context.ts";
import { readSettings } from "../sync/settings.ts";
import { inOrganization } from "../verb.ts";
import { readersOf } from "./readers.ts";
import { weekDue } from "./week.ts";

const AT_ONCE = 200;
const rows = z.array(z.object({ organization_id: z.string() }));

/** Called every hour: asks for the week's summary wherever it is Monday, 8 o'clock. Answers how many mails. */
export async function enqueueDigests(ctx: Context, at: Date): Promise<number> {
  let asked = 0;
  for (let after = ""; ; ) {
    const found = rows.parse([...(await ctx.db.app.execute(sql`select organization_id from connected_organizations(${after}, ${AT_ONCE})`))]);
    for (const { organization_id: id } of found) asked += await inOrganization(ctx, id, "owner", (tenant) => enqueueDigest(tenant, at));
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return asked;
    after = last.organization_id;
  }
}

async function enqueueDigest(ctx: TenantContext, at: Date): Promise<number> {
  const week = weekDue((await readSettings(ctx)).timeZone, at);
  if (week === null) return 0;
  const { organizationId } = ctx;
  const readers = await readersOf(ctx, "digest", "viewer");
  for (const { userId } of readers) {
    await ctx.enqueue("mail", { kind: "digest", organizationId, userId, week }, { key: `digest:${organizationId}:${userId}:${week}` });
  }
  return readers.length;
}
