import type { Language } from "@treeline/org/language";
import { isolate, plainly } from "@treeline/org/text/isolate";
import { unlinked } from "@treeline/org/text/links";
import type { ReactElement } from "react";
import { render, toPlainText } from "react-email";
import { AccountDeletedMail, subject as accountDeleted } from "./account-deleted.tsx";
import { AccountExistsMail, subject as accountExists } from "./account-exists.tsx";
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

/** A mail in its reader's language, ready to send: a one-line subject, a whole HTML document, and the same words as plain text. */
export async function renderMail(mail: Mail, language: Language): Promise<{ subject: string; html: string; text: string }> {
  const { subject, body } = compose(withNamesApart(mail), language);
  // HTML 5's doctype: the long one that the library writes holds an address, which would be the mail's first.
  const whole = (await render(body)).replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>");
  const html = whole.replace(ISOLATED, '<bdi translate="no">$1</bdi>');
  const text = toPlainText(plainly(whole), {
    wordwrap: 78,
    selectors: [
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { linkBrackets: false } },
      // The address under a button: the button's own link already says it.
      { selector: "[data-skip-in-text]", format: "skip" },
    ],
  });
  return { subject: plainly(subject).replace(/\s+/g, " ").trim(), html, text: `${text.trim()}\n` };
}

/** Names in a mail's HTML, which holds them escaped. */
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/gu;

/** Names of people and organizations set apart from the words around them, and without anything to make a link of; sentences come so already. */
function withNamesApart<M extends Mail>(mail: M): M {
  const apart = { ...mail };
  if ("organization" in apart) apart.organization = isolate(unlinked(apart.organization));
  if ("inviter" in apart) apart.inviter = isolate(unlinked(apart.inviter));
  if ("name" in apart) apart.name = isolate(apart.name);
  return apart;
}

function compose(mail: Mail, language: Language): { subject: string; body: ReactElement } {
  switch (mail.kind) {
    case "verify":
      return { subject: verify(language), body: <VerifyMail {...mail} language={language} /> };
    case "magic-link":
      return { subject: magicLink(language), body: <MagicLinkMail {...mail} language={language} /> };
    case "reset-password":
      return { subject: resetPassword(language), body: <ResetPasswordMail {...mail} language={language} /> };
    case "account-deleted":
      return { subject: accountDeleted(language), body: <AccountDeletedMail {...mail} language={language} /> };
    case "account-exists":
      return { subject: accountExists(language), body: <AccountExistsMail {...mail} language={language} /> };
    case "invitation":
      return { subject: invitation(mail, language), body: <InvitationMail {...mail} language={language} /> };
    case "import-done":
      return { subject: importDone(mail, language), body: <ImportDoneMail {...mail} language={language} /> };
    case "needs-review":
      return { subject: needsReview(mail, language), body: <NeedsReviewMail {...mail} language={language} /> };
    case "credential-refused":
      return { subject: credentialRefused(language), body: <CredentialRefusedMail {...mail} language={language} /> };
    case "failing":
      return { subject: failing(mail, language), body: <FailingMail {...mail} language={language} /> };
    case "recovered":
      return { subject: recovered(mail, language), body: <RecoveredMail {...mail} language={language} /> };
    case "digest":
      return { subject: digest(mail, language), body: <DigestMail {...mail} language={language} /> };
  }
}
