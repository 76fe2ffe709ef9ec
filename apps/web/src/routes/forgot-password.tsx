import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { CheckMail } from "../features/account/check-mail.tsx";
import { ForgotForm, sendResetLink } from "../features/account/forgot-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

export function ForgotPassword() {
  const { t } = useTranslation("account");
  const [email, setEmail] = useState<string | null>(null);
  const signIn = <TextLink to="/sign-in">{t("signIn.back")}</TextLink>;
  if (email !== null) {
    return (
      <Stage title={t("checkMail.title")} lead={signIn}>
        <CheckMail resend={() => sendResetLink(email)} back={t("checkMail.other")} onBack={() => setEmail(null)}>
          <Trans t={t} i18nKey="forgot.sent" values={{ email }} components={{ b: <b /> }} />
        </CheckMail>
      </Stage>
    );
  }
  return (
    <Stage title={t("forgot.title")} lead={t("forgot.lead")}>
      <ForgotForm onSent={setEmail} />
      {signIn}
    </Stage>
  );
}
