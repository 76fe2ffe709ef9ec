import { z } from "zod";

const addresses = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)]).transform((to) => (Array.isArray(to) ? to : [to]));

/** What Resend asks of `POST /emails`; what it takes beyond this is accepted and forgotten. */
export const sentMail = z.looseObject({
  from: z.string().min(1),
  to: addresses,
  subject: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
});

/** A mail as the mailbox keeps it. */
export interface Mail {
  id: string;
  /** ISO instant of arrival. */
  at: string;
  from: string;
  to: string[];
  subject: string;
  html: string | null;
  text: string | null;
  idempotencyKey: string | null;
  /** Hash of the whole request, to tell a repeat from another mail under the same key. */
  digest: string;
}
