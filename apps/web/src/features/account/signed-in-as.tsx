import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { signOut } from "./sign-out.ts";

/** Who is here, and the way to be somebody else. `next`: where that somebody goes on to. */
export function SignedInAs({ email, next }: { email: string; next?: string }) {
  const { t } = useTranslation("account");
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {t("signedInAs", { email })}{" "}
      <Anchor component="button" type="button" size="sm" onClick={() => void signOut(next === undefined ? {} : { next })}>{t("signOut")}</Anchor>
    </Text>
  );
}
