import { Alert } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { auth } from "../api.ts";
import { CheckMail } from "../features/account/check-mail.tsx";
import { cameByDeadLink, landing, useGoOnWhenSignedIn } from "../features/account/next.ts";
import { granted } from "../features/account/refused.ts";
import { SignInForm, sendSignInLink } from "../features/account/sign-in-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/sign-in");

type Sent = { kind: "link" | "verify"; email: string } | null;

export function SignIn() {
  const { next } = route.useSearch();
  const callbackURL = landing(next);
  const [sent, setSent] = useState<Sent>(null);
  useGoOnWhenSignedIn(callbackURL);
  const back = { back: "Back to sign in", onBack: () => setSent(null) };
  if (sent?.kind === "link") {
    return (
      <Stage title="Check your mail">
        <CheckMail {...back} resend={() => sendSignInLink(sent.email, callbackURL)}>
          If <b>{sent.email}</b> has an account here, a sign-in link is on its way. It works once, for 15 minutes.
        </CheckMail>
      </Stage>
    );
  }
  if (sent) {
    return (
      <Stage title="Verify your e-mail">
        <CheckMail {...back} resend={() => granted(auth.sendVerificationEmail({ email: sent.email, callbackURL }))}>
          Your password is right, but <b>{sent.email}</b> isn't verified yet. We've just sent a new link; open it and you are in.
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title="Sign in" lead={<>New here? <TextLink to="/sign-up" search={next ? { next } : {}} underline="always">Sign up</TextLink></>}>
      {cameByDeadLink(next) && (
        <Alert role="status" color="yellow" variant="light" radius={10} title="That link has expired or was used already.">
          Sign in below; you can have a new link sent to you.
        </Alert>
      )}
      <SignInForm callbackURL={callbackURL} onLinkSent={(email) => setSent({ kind: "link", email })} onUnverified={(email) => setSent({ kind: "verify", email })} />
    </Stage>
  );
}
