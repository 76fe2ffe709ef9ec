import { Alert, Text } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { auth } from "../api.ts";
import { CheckMail } from "../features/account/check-mail.tsx";
import { landing, useGoOnWhenSignedIn } from "../features/account/next.ts";
import { granted } from "../features/account/refused.ts";
import { SignInForm, sendSignInLink } from "../features/account/sign-in-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/sign-in");

type Sent = { kind: "link" | "verify"; email: string } | null;

export function SignIn() {
  const { t } = useTranslation("account");
  const { next, deleted } = route.useSearch();
  const callbackURL = landing(next);
  const [sent, setSent] = useState<Sent>(null);
  useGoOnWhenSignedIn(callbackURL);
  const back = { back: t("signIn.back"), onBack: () => setSent(null) };
  if (sent?.kind === "link") {
    return (
      <Stage title={t("checkMail.title")}>
        <CheckMail {...back} resend={() => sendSignInLink(sent.email, callbackURL)}>
          <Trans t={t} i18nKey="signIn.linkSent" values={{ email: sent.email }} components={{ b: <b /> }} />
        </CheckMail>
      </Stage>
    );
  }
  if (sent) {
    return (
      <Stage title={t("signIn.verify")}>
        <CheckMail {...back} resend={() => granted(auth.sendVerificationEmail({ email: sent.email, callbackURL }))}>
          <Trans t={t} i18nKey="signIn.verifySent" values={{ email: sent.email }} components={{ b: <b /> }} />
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title={t("signIn.title")} lead={<Trans t={t} i18nKey="signIn.newHere" components={{ a: <TextLink to="/sign-up" search={next ? { next } : {}} underline="always" /> }} />}>
      {deleted && <Alert role="status" color="accent" variant="light" radius={10} mb="md" icon={<IconCheck aria-hidden />} title={t("remove.done")}><Text size="sm">{t("remove.doneText")}</Text></Alert>}
      <SignInForm callbackURL={callbackURL} onLinkSent={(email) => setSent({ kind: "link", email })} onUnverified={(email) => setSent({ kind: "verify", email })} />
    </Stage>
  );
}
