import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { run } from "@treeline/db/schema/run";
import { PERSONIO_FIELDS } from "@treeline/personio/fields";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { mayAct } from "../role.ts";
import { viewRuns, type RunView } from "../sync/run-view.ts";
import { userNames } from "../user-names.ts";
import { query } from "../verb.ts";

type Row = typeof connection.$inferSelect;

export interface ConnectionView {
  id: string;
  provider: "personio";
  state: Row["state"];
  /** The last characters of the client id; the secret is never shown. */
  clientIdHint: string | null;
  grantedKeys: string[];
  /** What could be read once and can't be now; what was read stays. Labels as in Personio's settings. */
  frozenKeys: { key: string; label: string }[];
  /** The company's own address of Personio. */
  webAddress: string | null;
  /** Who gets the import's mail instead of who connected; told to admins. */
  importMailTo: string | null;
  connectedAt: string;
  connectedBy: string | null;
  nextDueAt: string | null;
  pausedReason: Row["pausedReason"];
  lastSuccessAt: string | null;
  /** When the first of the failures in a row was; null while all is well. */
  failingSince: string | null;
  lastRun: RunView | null;
}

export const getConnection = query({
  needs: "viewer",
  cost: COSTS.look,
  input: inOneOrganization,
  async run(ctx): Promise<{ connection: ConnectionView | null }> {
    const [row] = await ctx.tx.select().from(connection);
    if (!row) return { connection: null };
    const [lastRun = null] = row.lastRunId ? await viewRuns(ctx, await ctx.tx.select().from(run).where(eq(run.id, row.lastRunId))) : [];
    const names = await userNames(ctx, [row.connectedBy]);
    return {
      connection: {
        id: row.id,
        provider: row.provider,
        state: row.state,
        clientIdHint: row.clientIdHint,
        grantedKeys: row.grantedKeys,
        frozenKeys: PERSONIO_FIELDS.filter(({ key }) => row.frozenKeys.includes(key)).map(({ key, label }) => ({ key, label: label[ctx.language] })),
        webAddress: row.webAddress,
        importMailTo: mayAct(ctx.role, "admin") ? row.importMailTo : null,
        connectedAt: row.connectedAt.toISOString(),
        connectedBy: names.get(row.connectedBy) ?? null,
        nextDueAt: row.nextDueAt?.toISOString() ?? null,
        pausedReason: row.pausedReason,
        lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
        failingSince: row.failingSince?.toISOString() ?? null,
        lastRun,
      },
    };
  },
});
