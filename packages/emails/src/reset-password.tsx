import { Action, Greeting, Layout, Words } from "./layout.tsx";

export interface ResetPassword {
  name: string;
  url: string;
}

export function subject(): string {
  return "Set a new password for Treeline";
}

/** Answers "Forgot password". */
export function ResetPasswordMail({ name, url }: ResetPassword) {
  return (
    <Layout
      preview="Your link to set a new password. It works for one hour."
      title="Set a new password"
      reason="Somebody asked for a new password with your address. If it wasn't you, ignore this mail: your password stays as it is."
    >
      <Greeting name={name} />
      <Words>Here you can set a new password. The link works once, for one hour.</Words>
      <Action href={url}>Set a new password</Action>
    </Layout>
  );
}
