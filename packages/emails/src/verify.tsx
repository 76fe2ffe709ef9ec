import { Action, Greeting, Layout, Words } from "./layout.tsx";

export interface Verify {
  name: string;
  url: string;
}

export function subject(): string {
  return "Verify your e-mail address for Treeline";
}

/** Sent at sign-up; opening the link proves the address and signs in. */
export function VerifyMail({ name, url }: Verify) {
  return (
    <Layout
      preview="One click, and your account is ready."
      title="Verify your e-mail address"
      reason="Somebody signed up for Treeline with this address. If it wasn't you, ignore this mail: without the click the account stays closed."
    >
      <Greeting name={name} />
      <Words>Please confirm that this address is yours. Then your account is ready and you can connect Personio.</Words>
      <Action href={url}>Verify e-mail address</Action>
    </Layout>
  );
}
