import { Action, Layout, Words } from "./layout.tsx";

export interface MagicLink {
  url: string;
}

export function subject(): string {
  return "Sign in to Treeline";
}

/** Signs in without a password. */
export function MagicLinkMail({ url }: MagicLink) {
  return (
    <Layout
      preview="Your link to sign in. It works once."
      title="Sign in to Treeline"
      reason="Somebody asked for this link with your address. If it wasn't you, ignore this mail: without the click nobody is signed in."
    >
      <Words>This link signs you in. It works once, and only for a few minutes.</Words>
      <Action href={url}>Sign in</Action>
    </Layout>
  );
}
