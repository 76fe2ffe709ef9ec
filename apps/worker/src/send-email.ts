import { renderMail } from "@treeline/emails/render";
import type { Context } from "@treeline/services/context";
import type { MailJob } from "@treeline/services/jobs";
import { composeMail } from "@treeline/services/mail/compose";
import { Resend } from "resend";

export interface MailSettings {
  apiKey: string;
  /** Resend's own when left out. */
  baseUrl?: string;
  /** `Treeline <hello@example.com>` */
  from: string;
}

/** Sends mails by Resend. */
export function createSender({ apiKey, baseUrl, from }: MailSettings) {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });

  /** The recipient is looked up now; a mail whose reader is gone is none. @throws Error for the queue to try again. */
  return async function sendEmail(ctx: Context, job: MailJob): Promise<void> {
    const mail = await composeMail(ctx, job);
    if (!mail) {
      ctx.log.info({ kind: job.kind }, "mail has no reader any more");
      return;
    }
    const content = await renderMail(mail.content);
    const { data, error } = await resend.emails.send({ from, to: mail.to, ...content }, { idempotencyKey: mail.idempotencyKey });
    // Resend answers refusals, 429 too, as a value.
    // One of them says that an earlier try got through, when the numbers in the mail have changed since.
    if (error?.name === "invalid_idempotent_request") return;
    if (error) throw new MailRefused(error.name);
    ctx.log.info({ kind: job.kind, mailId: data.id }, "mail sent");
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
