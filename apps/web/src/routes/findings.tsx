import { Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
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
  const { organizationId } = route.useParams();
  const { data, error, refetch } = useFindings(organizationId);
  const { data: organization } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const crumbs = [{ label: organization?.name ?? "Overview", to: `/o/${organizationId}` }];
  if (error) return <Page title="Fix it in Personio" crumbs={crumbs}><Problem error={error} onRetry={() => void refetch()} /></Page>;
  if (!data || !organization) return <Page title="Fix it in Personio" crumbs={crumbs}><Skeleton h={120} radius={10} /><Skeleton h={180} radius={10} /></Page>;
  const unlinked = data.findings.some(({ people }) => people.some(({ link }) => link === null));
  return (
    <Page title="Fix it in Personio" crumbs={crumbs}>
      {data.findings.length === 0 ? (
        <Empty title="Nothing to mend.">Every record that Treeline reads is in order. What a sync finds is listed here, with what to do.</Empty>
      ) : (
        <Text c="dimmed" maw={720}>
          Treeline works around these. Each leaves the list by itself once a sync no longer finds it.
          {unlinked && " To find a record, search Personio for the name."}
          {unlinked && mayAct(organization.role, "admin") && <> With your company's address of Personio, each name leads there: <TextLink to="/o/$organizationId/integrations" params={{ organizationId }} underline="always">add it under Integrations</TextLink>.</>}
        </Text>
      )}
      <FindingList organizationId={organizationId} findings={data.findings} mayDecide={mayAct(organization.role, "member")} />
      <Mended findings={data.closed} />
    </Page>
  );
}
