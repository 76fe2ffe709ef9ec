import { Button, Group } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { NameForm } from "../features/account/name-form.tsx";
import { PasswordForm } from "../features/account/password-form.tsx";
import { signOut } from "../features/account/sign-out.ts";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";

const signedIn = getRouteApi("/signed-in");

export function Account() {
  const { user } = signedIn.useRouteContext();
  return (
    <Page title="Your account">
      <Panel title="You" note="Members of your organizations see your name and e-mail.">
        <NameForm name={user.name} email={user.email} />
      </Panel>
      <Panel title="Password" note="Changing it signs you out everywhere else.">
        <PasswordForm />
      </Panel>
      <Group>
        <Button variant="default" leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>Sign out</Button>
      </Group>
    </Page>
  );
}
