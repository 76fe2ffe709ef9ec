import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NewPasswordForm } from "../features/account/new-password-form.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/reset-password");

export function ResetPassword() {
  const { t } = useTranslation("account");
  const { token, verified, next } = route.useSearch();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Stage title={t(verified ? "reset.firstDone" : "reset.done")} lead={t(verified ? "reset.firstDoneText" : "reset.doneText")}>
        <ButtonLink to="/sign-in" search={next ? { next } : {}} size="md">{t("signIn.submit")}</ButtonLink>
      </Stage>
    );
  }
  if (token === undefined) {
    return (
      <Stage title={t("reset.incomplete")} lead={t("reset.incompleteText")}>
        <ButtonLink to="/forgot-password" size="md">{t("reset.sendLink")}</ButtonLink>
      </Stage>
    );
  }
  return (
    <Stage title={t(verified ? "reset.first" : "reset.title")} lead={verified && t("reset.firstText")}>
      <NewPasswordForm token={token} first={verified === true} onDone={() => setDone(true)} />
    </Stage>
  );
}
