import { Button, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconLogout } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { DeleteAccount } from "../features/account/delete-account.tsx";
import { choiceOf } from "../features/account/language.ts";
import { LanguageSelect } from "../features/account/language-select.tsx";
import { NameForm } from "../features/account/name-form.tsx";
import { PasswordForm } from "../features/account/password-form.tsx";
import { signOut } from "../features/account/sign-out.ts";
import { SingleKeysForm } from "../features/account/single-keys-form.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { keysOffIn } from "../ui/single-keys.ts";

const signedIn = getRouteApi("/signed-in");

export function Account() {
  const { t } = useTranslation("account");
  const { user } = signedIn.useRouteContext();
  const [asking, { open, close }] = useDisclosure();
  return (
    <Page title={t("you.title")}>
      <Panel title={t("you.person")} note={t("you.personNote")}>
        <NameForm name={user.name} email={user.email} />
        <LanguageSelect chosen={choiceOf(user.language)} />
      </Panel>
      <Panel title={t("keys.title")} note={t("keys.note")}>
        <SingleKeysForm off={keysOffIn(user.keysOff)} />
      </Panel>
      <Panel title={t("you.password")} note={t("you.passwordNote")}>
        <PasswordForm />
      </Panel>
      <Panel title={t("remove.title")} note={t("remove.note")}>
        <Group><Button variant="default" c="var(--tl-bad)" onClick={open}>{t("remove.open")}</Button></Group>
        <DeleteAccount email={user.email} opened={asking} onClose={close} />
      </Panel>
      <Group>
        <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t("signOut")}</Button>
      </Group>
    </Page>
  );
}
