import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { organization } from "@treeline/db/schema/organization";
import { missingLabels } from "../connection/attributes.ts";
import type { Context } from "../context.ts";
import { countSeats } from "../people/count.ts";
import { inOrganization } from "../verb.ts";
import { languageOfAddress } from "./language-of.ts";
import { readersOf } from "./readers.ts";

export interface ImportDoneContent {
  organization: string;
  people: number;
  unplaced: number;
  vacant: number;
  missing: string[];
  url: string;
  placeUrl: string;
  /** Where the reader switches such mails off; null for an address that an admin chose. */
  mailsUrl: string | null;
}

/** For the address that an admin chose, else for whoever connected; null when that member is gone or doesn't want it. */
export async function composeImportDone(ctx: Context, { organizationId }: { organizationId: string }) {
  const found = await inOrganization(ctx, organizationId, "owner", async (tenant) => {
    const [link] = await tenant.tx.select().from(connection);
    const reader = (await readersOf(tenant, "import-done", "viewer")).find(({ userId }) => userId === link?.connectedBy);
    const to = link?.importMailTo ?? reader?.email;
    return link && { link, to, language: reader && reader.email === to ? reader.language : await languageOfAddress(ctx, to), counts: await countSeats(tenant) };
  });
  const [tenant] = await ctx.db.auth.select({ name: organization.name }).from(organization).where(eq(organization.id, organizationId));
  if (found?.to === undefined || !tenant) return null;
  const home = `${ctx.publicUrl}/o/${organizationId}`;
  const content = {
    kind: "import-done" as const,
    organization: tenant.name,
    ...found.counts,
    missing: missingLabels(found.link.grantedKeys, found.language),
    url: `${home}/chart`,
    placeUrl: `${home}/chart?unplaced=true`,
    mailsUrl: found.link.importMailTo === null ? `${home}/settings#mails` : null,
  };
  return { to: found.to, language: found.language, content };
}
