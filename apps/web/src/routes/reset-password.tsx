import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { NewPasswordForm } from "../features/account/new-password-form.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const route = getRouteApi("/reset-password");

export function ResetPassword() {
  const { token } = route.useSearch();
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Stage title="Your password is changed" lead="Sign in with the new one.">
        <ButtonLink to="/sign-in" size="md">Sign in</ButtonLink>
      </Stage>
    );
  }
  if (token === undefined) {
    return (
      <Stage title="This link is not complete" lead="Open the link from the mail again, or have a new one sent to you.">
        <ButtonLink to="/forgot-password" size="md">Send me a new link</ButtonLink>
      </Stage>
    );
  }
  return (
    <Stage title="Choose a new password">
      <NewPasswordForm token={token} onDone={() => setDone(true)} />
    </Stage>
  );
}
