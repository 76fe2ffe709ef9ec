import { eq } from "drizzle-orm";
import { organization } from "@treeline/db/schema/organization";
import type { Context } from "../context.ts";

/** Whose chart a mail is about, and where its reader can go. */
export interface MailFrame {
  organization: string;
  timeZone: string;
  chartUrl: string;
  /** Where the reader switches such mails off. */
  mailsUrl: string;
}

export const homeOf = (ctx: Context, organizationId: string) => `${ctx.publicUrl}/o/${organizationId}`;

/** null once the organization is deleted. */
export async function frameOf(ctx: Context, organizationId: string, timeZone: string): Promise<MailFrame | null> {
  const [found] = await ctx.db.auth.select({ name: organization.name }).from(organization).where(eq(organization.id, organizationId));
  const home = homeOf(ctx, organizationId);
  return found ? { organization: found.name, timeZone, chartUrl: `${home}/chart`, mailsUrl: `${home}/settings#mails` } : null;
}
