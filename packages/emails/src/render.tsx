import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import { CredentialRefusedMail, subject as credentialRefused } from "./credential-refused.tsx";
import { DigestMail, subject as digest } from "./digest.tsx";
import { FailingMail, subject as failing } from "./failing.tsx";
import { ImportDoneMail, subject as importDone } from "./import-done.tsx";
import { InvitationMail, subject as invitation } from "./invitation.tsx";
import { MagicLinkMail, subject as magicLink } from "./magic-link.tsx";
import type { Mail } from "./mail.tsx";
import { NeedsReviewMail, subject as needsReview } from "./needs-review.tsx";
import { RecoveredMail, subject as recovered } from "./recovered.tsx";
import { ResetPasswordMail, subject as resetPassword } from "./reset-password.tsx";
import { VerifyMail, subject as verify } from "./verify.tsx";

/** A mail ready to send: a one-line subject, a whole HTML document, and the same words as plain text. */
export async function renderMail(mail: Mail): Promise<{ subject: string; html: string; text: string }> {
  const { subject, body } = compose(mail);
  // HTML 5's doctype: the long one that the library writes holds an address, which would be the mail's first.
  const html = (await render(body)).replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>");
  const text = toPlainText(html, {
    wordwrap: 78,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { linkBrackets: false } },
      // The address under a button: the button's own link already says it.
      { selector: "[data-skip-in-text]", format: "skip" },
    ],
  });
  return { subject: subject.replace(/\s+/g, " ").trim(), html, text: `${text.trim()}\n` };
}

function compose(mail: Mail): { subject: string; body: ReactElement } {
  switch (mail.kind) {
    case "verify":
      return { subject: verify(), body: <VerifyMail {...mail} /> };
    case "magic-link":
      return { subject: magicLink(), body: <MagicLinkMail {...mail} /> };
    case "reset-password":
      return { subject: resetPassword(), body: <ResetPasswordMail {...mail} /> };
    case "invitation":
      return { subject: invitation(mail), body: <InvitationMail {...mail} /> };
    case "import-done":
      return { subject: importDone(mail), body: <ImportDoneMail {...mail} /> };
    case "needs-review":
      return { subject: needsReview(mail), body: <NeedsReviewMail {...mail} /> };
    case "credential-refused":
      return { subject: credentialRefused(), body: <CredentialRefusedMail {...mail} /> };
    case "failing":
      return { subject: failing(mail), body: <FailingMail {...mail} /> };
    case "recovered":
      return { subject: recovered(mail), body: <RecoveredMail {...mail} /> };
    case "digest":
      return { subject: digest(mail), body: <DigestMail {...mail} /> };
  }
}
