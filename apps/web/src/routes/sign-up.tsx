import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { auth } from "../api.ts";
import { CheckMail } from "../features/account/check-mail.tsx";
import { landing, useGoOnWhenSignedIn } from "../features/account/next.ts";
import { granted } from "../features/account/refused.ts";
import { SignUpForm } from "../features/account/sign-up-form.tsx";
import { WhoMaySignUp } from "../features/account/who-may-sign-up.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/sign-up");

export function SignUp() {
  const { t } = useTranslation("account");
  const { next } = route.useSearch();
  const callbackURL = landing(next);
  const [email, setEmail] = useState<string | null>(null);
  useGoOnWhenSignedIn(callbackURL);
  const components = { a: <TextLink to="/sign-in" search={next ? { next } : {}} underline="always" />, b: <b /> };
  if (email !== null) {
    return (
      <Stage title={t("checkMail.title")} lead={<Trans t={t} i18nKey="signUp.hadOne" components={components} />}>
        <CheckMail resend={() => granted(auth.sendVerificationEmail({ email, callbackURL }))} back={t("checkMail.other")} onBack={() => setEmail(null)}>
          <Trans t={t} i18nKey="signUp.sent" values={{ email }} components={components} />
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title={t("signUp.title")} lead={<Trans t={t} i18nKey="signUp.haveOne" components={components} />}>
      <WhoMaySignUp />
      <SignUpForm callbackURL={callbackURL} onSent={setEmail} />
    </Stage>
  );
}
