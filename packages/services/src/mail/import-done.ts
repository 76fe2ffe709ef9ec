import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import { missingLabels } from "../connection/attributes.ts";
import type { Context } from "../context.ts";
import { countSeats } from "../people/count.ts";
import { inOrganization } from "../verb.ts";

export interface ImportDoneContent {
  organization: string;
  people: number;
  unplaced: number;
  vacant: number;
  missing: string[];
  url: string;
  placeUrl: string;
}

/** For whoever connected; null once that login is gone. */
export async function composeImportDone(ctx: Context, { organizationId }: { organizationId: string }) {
  const found = await inOrganization(ctx, organizationId, "owner", async (tenant) => {
    const [link] = await tenant.tx.select({ connectedBy: connection.connectedBy, grantedKeys: connection.grantedKeys }).from(connection);
    return link && { ...link, counts: await countSeats(tenant) };
  });
  if (!found) return null;
  const [reader] = await ctx.db.auth.select({ email: user.email }).from(user).where(eq(user.id, found.connectedBy));
  const [tenant] = await ctx.db.auth.select({ name: organization.name }).from(organization).where(eq(organization.id, organizationId));
  if (!reader || !tenant) return null;
  const home = `${ctx.publicUrl}/o/${organizationId}`;
  const content = {
    kind: "import-done" as const,
    organization: tenant.name,
    ...found.counts,
    missing: missingLabels(found.grantedKeys),
    url: `${home}/chart`,
    placeUrl: `${home}/chart?unplaced=true`,
  };
  return { to: reader.email, content };
}
