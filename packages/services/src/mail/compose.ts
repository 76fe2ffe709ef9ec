import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { invitation } from "@treeline/db/schema/invitation";
import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import type { Context } from "../context.ts";
import type { MailJob } from "../jobs.ts";
import { composeImportDone, type ImportDoneContent } from "./import-done.ts";

/** What a mail says; `@treeline/emails` has the words. */
export type MailContent =
  | { kind: "verify"; name: string; url: string }
  | { kind: "reset-password"; name: string; url: string }
  | { kind: "magic-link"; url: string }
  | { kind: "invitation"; organization: string; inviter: string; role: string; url: string }
  | ({ kind: "import-done" } & ImportDoneContent);

export interface ComposedMail {
  to: string;
  content: MailContent;
  /** The same for every try of one job, so that the mail is sent once. */
  idempotencyKey: string;
}

/** Looks up, at the time of sending, to whom a mail goes and what it says; null when nobody is left to get it. */
export async function composeMail(ctx: Context, job: MailJob): Promise<ComposedMail | null> {
  const addressed = await address(ctx, job);
  return addressed && { ...addressed, idempotencyKey: keyOf(job) };
}

async function address(ctx: Context, job: MailJob): Promise<Omit<ComposedMail, "idempotencyKey"> | null> {
  switch (job.kind) {
    case "magic-link":
      return { to: job.email, content: { kind: job.kind, url: job.url } };
    case "verify":
    case "reset-password": {
      const [found] = await ctx.db.auth.select({ name: user.name, email: user.email }).from(user).where(eq(user.id, job.userId));
      return found ? { to: found.email, content: { kind: job.kind, name: found.name, url: job.url } } : null;
    }
    case "invitation":
      return addressInvitation(ctx, job.invitationId);
    case "import-done":
      return composeImportDone(ctx, job);
  }
}

async function addressInvitation(ctx: Context, id: string): Promise<Omit<ComposedMail, "idempotencyKey"> | null> {
  const [found] = await ctx.db.auth
    .select({ email: invitation.email, role: invitation.role, status: invitation.status, organization: organization.name, inviter: user.name })
    .from(invitation)
    .innerJoin(organization, eq(organization.id, invitation.organizationId))
    .innerJoin(user, eq(user.id, invitation.inviterId))
    .where(eq(invitation.id, id));
  if (found?.status !== "pending") return null;
  const content = { kind: "invitation" as const, organization: found.organization, inviter: found.inviter, role: found.role ?? "viewer", url: `${ctx.publicUrl}/invitations/${id}` };
  return { to: found.email, content };
}

/** Kind and ids; a link that only the mail may carry goes in as a hash. */
function keyOf(job: MailJob): string {
  if (job.kind === "import-done") return `import-done/${job.runId}`;
  if (job.kind === "invitation") return `invitation/${job.invitationId}`;
  return `${job.kind}/${createHash("sha256").update(JSON.stringify(job)).digest("base64url")}`;
}
