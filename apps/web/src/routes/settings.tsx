import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { GuardLimits } from "../features/organization/guard-limits.tsx";
import { Leave } from "../features/organization/leave.tsx";
import { Mails } from "../features/organization/mails.tsx";
import { Members } from "../features/organization/members.tsx";
import { mayAct } from "../features/organization/role.ts";
import { SettingsForm } from "../features/organization/settings-form.tsx";
import { SettingsView } from "../features/organization/settings-view.tsx";
import { Page } from "../ui/page.tsx";
import { Panel } from "../ui/panel.tsx";
import { Problem } from "../ui/problem.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/o/$organizationId/settings");

export function Settings() {
  const { t } = useTranslation("organization");
  const { organizationId } = route.useParams();
  const { user } = signedIn.useRouteContext();
  const { data, error, refetch } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  if (error) return <Page title={t("settings.title")}><Problem error={error} onRetry={() => void refetch()} /></Page>;
  if (!data) return <Page title={t("settings.title")}><Skeleton height={240} radius={10} /><Skeleton height={240} radius={10} /></Page>;
  const { name, settings } = data;
  const { timeZone, preferLegalName, preferredNameWhole, retentionDays, joinersDays, guard } = settings;
  const mayEdit = mayAct(data.role, "admin");
  return (
    <Page title={t("settings.title")}>
      <Panel title={t("settings.organization")} note={mayEdit ? undefined : t("settings.onlyAdmins")}>
        {mayEdit ? (
          <SettingsForm key={organizationId} organizationId={organizationId} settings={{ name, timeZone, preferLegalName, preferredNameWhole, retentionDays, joinersDays }} />
        ) : (
          <SettingsView name={name} timeZone={timeZone} preferLegalName={preferLegalName} preferredNameWhole={preferredNameWhole} retentionDays={retentionDays} />
        )}
      </Panel>
      <GuardLimits key={`${organizationId} guard`} organizationId={organizationId} limits={guard} mayEdit={mayEdit} />
      <Mails organizationId={organizationId} />
      <Members organization={data} userId={user.id} />
      <Leave organization={data} onLeft={() => location.assign("/")} />
    </Page>
  );
}
