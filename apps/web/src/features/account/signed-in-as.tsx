import { Anchor, Text } from "@mantine/core";
import { signOut } from "./sign-out.ts";

/** Who is here, and the way to be somebody else. `next`: where that somebody goes on to. */
export function SignedInAs({ email, next }: { email: string; next?: string }) {
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      Signed in as {email}.{" "}
      <Anchor component="button" type="button" size="sm" onClick={() => void signOut(next)}>Sign out</Anchor>
    </Text>
  );
}
