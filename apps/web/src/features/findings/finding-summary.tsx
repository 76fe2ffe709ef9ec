import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { byKind, countedTitle, namesOf } from "./finding-words.ts";
import classes from "./findings.module.css";
import { useFindings } from "./use-findings.ts";

/** What is to be mended in Personio, counted by kind; the list is a page of its own. */
export function FindingSummary({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("findings");
  const { data, error, refetch } = useFindings(organizationId);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || data.findings.length === 0) return null;
  return (
    <Panel title={t("page")} note={t("about")} action={<TextLink to="/o/$organizationId/findings" params={{ organizationId }} size="sm" style={{ flexShrink: 0 }}>{t("seeList")}</TextLink>}>
      <ul className={classes.list}>
        {byKind(data.findings).map(({ kind, findings }) => {
          const people = findings.flatMap((finding) => (kind === "same-person" ? finding.people.slice(0, 1) : finding.people));
          return <li key={kind}><Text size="sm"><b>{countedTitle(t, kind, findings)}</b>{people.length > 0 && <Text span size="sm" c="dimmed">{`: ${namesOf(t, people, 3)}`}</Text>}</Text></li>;
        })}
      </ul>
    </Panel>
  );
}
