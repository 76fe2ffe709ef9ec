import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

/** What stands in for a page that failed. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  function again() {
    reset();
    void router.invalidate();
  }
  return (
    <Page title={t("broken")}>
      <Problem error={error} onRetry={again} />
    </Page>
  );
}
