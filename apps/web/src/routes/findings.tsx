import { isolate } from "@treeline/org/text/isolate";
import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { FindingList } from "../features/findings/finding-list.tsx";
import { Mended } from "../features/findings/mended.tsx";
import { useFindings } from "../features/findings/use-findings.ts";
import { mayAct } from "../features/organization/role.ts";
import { Empty } from "../ui/empty.tsx";
import { TextLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/findings");

/** What is to be mended in Personio, and what was of late. */
export function Findings() {
  const { t } = useTranslation("findings");
  const { organizationId } = route.useParams();
  const { data, error, refetch } = useFindings(organizationId);
  const { data: organization } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const crumbs = [{ label: organization ? isolate(organization.name) : t("overview"), to: `/o/${organizationId}` }];
  if (error) return <Page title={t("page")} crumbs={crumbs}><Problem error={error} onRetry={() => void refetch()} /></Page>;
  if (!data || !organization) return <Page title={t("page")} crumbs={crumbs}><Skeleton h={120} radius={10} /><Skeleton h={180} radius={10} /></Page>;
  const unlinked = data.findings.some(({ people }) => people.some(({ link }) => link === null));
  return (
    <Page title={t("page")} crumbs={crumbs}>
      {data.findings.length === 0 ? (
        <Empty title={t("none.title")}>{t("none.text")}</Empty>
      ) : (
        <Text c="dimmed" maw={720}>
          {t("about")}
          {unlinked && ` ${t("search")}`}
          {unlinked && mayAct(organization.role, "admin") && <> <Trans t={t} i18nKey="addAddress" components={{ add: <TextLink to="/o/$organizationId/integrations" params={{ organizationId }} underline="always" /> }} /></>}
        </Text>
      )}
      <FindingList organizationId={organizationId} findings={data.findings} mayDecide={mayAct(organization.role, "member")} />
      <Mended findings={data.closed} />
    </Page>
  );
}
