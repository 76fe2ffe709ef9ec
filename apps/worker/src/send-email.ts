import { setTimeout as wait } from "node:timers/promises";
import { renderMail } from "@treeline/emails/render";
import type { Context } from "@treeline/services/context";
import type { MailJob } from "@treeline/services/jobs";
import { composeMail, type ComposedMail } from "@treeline/services/mail/compose";
import { whyNoAnswer } from "@treeline/services/proxies";
import { Resend } from "resend";

export interface MailSettings {
  apiKey: string;
  /** Resend's own when left out. */
  baseUrl?: string;
  /** `Treeline <hello@example.com>` */
  from: string;
  /** How long Resend may take to answer, in milliseconds; half a minute when left out. */
  timeoutMs?: number;
}

/** Between the mails of one job: Resend takes two requests a second. */
const PAUSE_MS = 600;

const TIMEOUT_MS = 30_000;
const RESEND = "https://api.resend.com";

/** Sends mails by Resend. */
export function createSender({ apiKey, baseUrl = RESEND, from, timeoutMs = TIMEOUT_MS }: MailSettings) {
  const resend = new Resend(apiKey, { baseUrl });

  async function send(ctx: Context, kind: MailJob["kind"], mail: ComposedMail): Promise<void> {
    const content = await renderMail(mail.content, mail.language);
    await ctx.at?.("mail-composed");
    const { data, error } = await resend.emails.send({ from, to: mail.to, ...content }, { idempotencyKey: mail.idempotencyKey, signal: AbortSignal.timeout(timeoutMs) });
    await ctx.at?.("mail-sent");
    // Resend answers refusals, 429 too, as a value.
    // One of them says that an earlier try got through, when the numbers in the mail have changed since.
    if (error?.name === "invalid_idempotent_request") return;
    // The library's word for everything that isn't Resend's own answer: a proxy's page, or nothing at all.
    if (error?.name === "application_error") {
      const { statusCode: status } = error;
      ctx.log.warn({ mailService: new URL(baseUrl).host, status, ...(status === null && { cause: await whyNoAnswer(baseUrl) }) }, "the mail service gave no answer of its own; the mail is tried again");
    }
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
