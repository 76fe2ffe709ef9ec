import { and, count, desc, eq, inArray } from "drizzle-orm";
import { chartExport } from "@treeline/db/schema/export";
import { z } from "zod";
import { audienceOf } from "../chart/audience.ts";
import { COSTS } from "../cost/costs.ts";
import { signInFirst } from "../error.ts";
import { requireId } from "../id.ts";
import { command } from "../verb.ts";
import { wish } from "./wish.ts";

const KEPT_MS = 24 * 60 * 60 * 1_000;
/** So many files are kept of one person; the oldest go. */
const AT_MOST = 5;

/** Asks for a file, which a worker makes. @throws AppError NOT_FOUND for a branch of nobody's id */
export const createExport = command({
  needs: "viewer",
  cost: COSTS.exportRequest,
  input: wish.extend({ organizationId: z.string() }),
  async run(ctx, { organizationId, ...wanted }): Promise<{ exportId: string }> {
    const { actor } = ctx;
    if (actor.kind !== "member") throw signInFirst();
    if (wanted.rootId !== undefined) requireId(wanted.rootId, "person");
    const mine = and(eq(chartExport.organizationId, organizationId), eq(chartExport.userId, actor.userId));
    const kept = await ctx.tx.select({ id: chartExport.id }).from(chartExport).where(mine).orderBy(desc(chartExport.askedAt), desc(chartExport.id));
    const old = kept.slice(AT_MOST - 1).map(({ id }) => id);
    if (old.length > 0) await ctx.tx.delete(chartExport).where(and(mine, inArray(chartExport.id, old)));
    // One that an organization asks for first is drawn before another's second one, and so on.
    const open = and(eq(chartExport.organizationId, organizationId), inArray(chartExport.state, ["waiting", "running"]));
    const [ahead] = await ctx.tx.select({ count: count() }).from(chartExport).where(open);
    const at = ctx.now();
    const [row] = await ctx.tx.insert(chartExport)
      .values({ organizationId, userId: actor.userId, audience: audienceOf(ctx.role), wish: { ...wanted, language: ctx.language }, askedAt: at, expiresAt: new Date(at.getTime() + KEPT_MS) })
      .returning({ id: chartExport.id });
    if (!row) throw new Error("No export was written.");
    await ctx.enqueue("export", { organizationId, exportId: row.id }, { priority: ahead?.count ?? 0 });
    return { exportId: row.id };
  },
  audit: { verb: "exports.create", subject: (_input, { exportId }) => ({ exportId }) },
});
