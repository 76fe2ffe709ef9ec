import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { auth } from "../api.ts";
import { CheckMail } from "../features/account/check-mail.tsx";
import { landing, useGoOnWhenSignedIn } from "../features/account/next.ts";
import { granted } from "../features/account/refused.ts";
import { SignUpForm } from "../features/account/sign-up-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/sign-up");

export function SignUp() {
  const { next } = route.useSearch();
  const callbackURL = landing(next);
  const [email, setEmail] = useState<string | null>(null);
  useGoOnWhenSignedIn(callbackURL);
  const signIn = <TextLink to="/sign-in" search={next ? { next } : {}} underline="always">Sign in</TextLink>;
  if (email !== null) {
    return (
      <Stage title="Check your mail" lead={<>Had an account before? {signIn}</>}>
        <CheckMail resend={() => granted(auth.sendVerificationEmail({ email, callbackURL }))} back="Use another address" onBack={() => setEmail(null)}>
          We've sent a link to <b>{email}</b>. Open it to verify your address; it signs you in.
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title="Sign up" lead={<>Have an account already? {signIn}</>}>
      <SignUpForm callbackURL={callbackURL} onSent={setEmail} />
    </Stage>
  );
}
