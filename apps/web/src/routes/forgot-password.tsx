import { useState } from "react";
import { CheckMail } from "../features/account/check-mail.tsx";
import { ForgotForm, sendResetLink } from "../features/account/forgot-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

export function ForgotPassword() {
  const [email, setEmail] = useState<string | null>(null);
  const signIn = <TextLink to="/sign-in">Back to sign in</TextLink>;
  if (email !== null) {
    return (
      <Stage title="Check your mail" lead={signIn}>
        <CheckMail resend={() => sendResetLink(email)} back="Use another address" onBack={() => setEmail(null)}>
          If <b>{email}</b> has an account here, a link for a new password is on its way. It works for an hour.
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title="Forgot your password?" lead="We'll send you a link to choose a new one.">
      <ForgotForm onSent={setEmail} />
      {signIn}
    </Stage>
  );
}
