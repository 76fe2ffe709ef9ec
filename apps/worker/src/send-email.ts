import { setTimeout as wait } from "node:timers/promises";
import { renderMail } from "@treeline/emails/render";
import type { Context } from "@treeline/services/context";
import type { MailJob } from "@treeline/services/jobs";
import { composeMail, type ComposedMail } from "@treeline/services/mail/compose";
import { Resend } from "resend";

export interface MailSettings {
  apiKey: string;
  /** Resend's own when left out. */
  baseUrl?: string;
  /** `Treeline <hello@example.com>` */
  from: string;
}

/** Between the mails of one job: Resend takes two requests a second. */
const PAUSE_MS = 600;

/** Sends mails by Resend. */
export function createSender({ apiKey, baseUrl, from }: MailSettings) {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });

  async function send(ctx: Context, kind: MailJob["kind"], mail: ComposedMail): Promise<void> {
    const content = await renderMail(mail.content, mail.language);
    await ctx.at?.("mail-composed");
    const { data, error } = await resend.emails.send({ from, to: mail.to, ...content }, { idempotencyKey: mail.idempotencyKey });
    await ctx.at?.("mail-sent");
    // Resend answers refusals, 429 too, as a value.
    // One of them says that an earlier try got through, when the numbers in the mail have changed since.
    if (error?.name === "invalid_idempotent_request") return;
    if (error) throw new MailRefused(error.name);
    ctx.log.info({ kind, mailId: data.id }, "mail sent");
  }

  /**
   * Readers are looked up now; a mail whose readers are gone is none. One reader's failure keeps no other from theirs.
   * @throws Error for the queue to try again; who got the mail then does not get it twice, by its key.
   */
  return async function sendEmail(ctx: Context, job: MailJob): Promise<void> {
    const mails = await composeMail(ctx, job);
    if (mails.length === 0) ctx.log.info({ kind: job.kind }, "mail has no reader any more");
    const failures: unknown[] = [];
    for (const [index, mail] of mails.entries()) {
      if (index > 0) await wait(PAUSE_MS);
      await send(ctx, job.kind, mail).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}

/** `reason` is Resend's word for it, such as `rate_limit_exceeded`; its sentence may name the recipient. */
class MailRefused extends Error {
  readonly code: string;

  constructor(reason: string) {
    super(`Resend refuses the mail: ${reason}`);
    this.name = "MailRefused";
    this.code = reason;
  }
}
