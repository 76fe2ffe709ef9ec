import { Alert } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { fetchAnswer } from "../../outage.ts";

/** As `GET /api/sign-up` answers. */
interface SignUpRule {
  kind: "open" | "invited" | "domains";
  domains: string[];
  /** Nobody has an account yet, so anybody may sign up. */
  first: boolean;
}

const readRule = async (): Promise<SignUpRule | null> => {
  const answer = await fetchAnswer("/api/sign-up");
  return answer.ok ? ((await answer.json()) as SignUpRule) : null;
};

/** The operator's rule for sign-ups, before anything is typed; nothing where anybody may. */
export function WhoMaySignUp() {
  const { t } = useTranslation("account");
  const format = useFormat();
  const { data: rule } = useQuery({ queryKey: ["sign-up-rule"], queryFn: readRule });
  if (!rule || rule.kind === "open") return null;
  const [title, text] = rule.first
    ? [t("signUp.firstTitle"), t("signUp.firstText")]
    : rule.kind === "invited"
      ? [t("signUp.invitedOnly"), t("signUp.invitedOnlyText")]
      : [t("signUp.domainsOnly", { domains: format.list(rule.domains) }), t("signUp.domainsOnlyText")];
  return <Alert role="status" color="accent" variant="light" radius={10} title={title}>{text}</Alert>;
}
