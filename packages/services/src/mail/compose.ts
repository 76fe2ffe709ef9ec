import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { invitation } from "@treeline/db/schema/invitation";
import { organization } from "@treeline/db/schema/organization";
import { user } from "@treeline/db/schema/user";
import type { Language } from "@treeline/org/language";
import type { Context } from "../context.ts";
import type { MailJob } from "../jobs.ts";
import { readInvitations } from "../members/read-invitations.ts";
import { composeDigest, type DigestContent } from "./digest.ts";
import { composeImportDone, type ImportDoneContent } from "./import-done.ts";
import { languageOfAddress } from "./language-of.ts";
import { composeRunMail, type FramedRunMail } from "./compose-run-mail.ts";

/** What a mail says; `@treeline/emails` has the words. */
export type MailContent =
  | { kind: "verify"; name: string; url: string }
  | { kind: "reset-password"; name: string; url: string }
  | { kind: "account-exists"; name: string; url: string; resetUrl: string }
  | { kind: "account-deleted"; url: string }
  | { kind: "magic-link"; url: string }
  | { kind: "invitation"; organization: string; inviter: string; role: string; url: string }
  | ({ kind: "import-done" } & ImportDoneContent)
  | FramedRunMail
  | DigestContent;

export interface ComposedMail {
  to: string;
  language: Language;
  content: MailContent;
  /** The same for every try of one job, so that each reader gets the mail once. */
  idempotencyKey: string;
}

/** Looks up, at the time of sending, to whom mails go and what they say; none when nobody is left to get one. */
export async function composeMail(ctx: Context, job: MailJob): Promise<ComposedMail[]> {
  switch (job.kind) {
    case "needs-review":
    case "credential-refused":
    case "failing":
    case "recovered":
      return composeRunMail(ctx, { ...job, kind: job.kind });
    case "digest":
      return composeDigest(ctx, job);
    case "import-done":
      return single(await composeImportDone(ctx, job), `import-done/${job.runId}`);
    case "invitation":
      return single(await addressInvitation(ctx, job.invitationId), `invitation/${job.invitationId}`);
    case "magic-link":
      return single({ to: job.email, language: await languageOfAddress(ctx, job.email), content: { kind: job.kind, url: job.url } }, hashed(job));
    case "account-deleted":
      return single({ to: job.email, language: job.language, content: { kind: job.kind, url: `${ctx.publicUrl}/sign-up` } }, hashed(job));
    case "account-exists":
      return single(await addressUser(ctx, job.userId, (name) => ({ kind: job.kind, name, url: `${ctx.publicUrl}/sign-in`, resetUrl: `${ctx.publicUrl}/forgot-password` })), hashed(job));
    case "verify":
    case "reset-password":
      return single(await addressUser(ctx, job.userId, (name) => ({ kind: job.kind, name, url: job.url })), hashed(job));
  }
}

type Addressed = Omit<ComposedMail, "idempotencyKey"> | null;

const single = (addressed: Addressed, idempotencyKey: string): ComposedMail[] => (addressed ? [{ ...addressed, idempotencyKey }] : []);

/** For mails with a link that nobody else may see, their service's logs included. */
const hashed = (job: MailJob) => `${job.kind}/${createHash("sha256").update(JSON.stringify(job)).digest("base64url")}`;

async function addressUser(ctx: Context, id: string, contentFor: (name: string) => MailContent): Promise<Addressed> {
  const [found] = await ctx.db.auth.select({ name: user.name, email: user.email, language: user.language }).from(user).where(eq(user.id, id));
  return found ? { to: found.email, language: found.language ?? "en", content: contentFor(found.name) } : null;
}

/** None for an invitation that is no longer open, whatever closed it. */
async function addressInvitation(ctx: Context, id: string): Promise<Addressed> {
  const [found] = await readInvitations(ctx.db.auth, ctx.now(), eq(invitation.id, id));
  if (found?.state !== "pending") return null;
  const { organizationId, inviterId, email, role } = found;
  const [host] = await ctx.db.auth.select({ name: organization.name }).from(organization).where(eq(organization.id, organizationId));
  const [inviter] = await ctx.db.auth.select({ name: user.name }).from(user).where(eq(user.id, inviterId));
  if (!host || !inviter) return null;
  const url = `${ctx.publicUrl}/invitations/${id}`;
  const content = { kind: "invitation" as const, organization: host.name, inviter: inviter.name, role, url };
  return { to: email, language: await languageOfAddress(ctx, email), content };
}
