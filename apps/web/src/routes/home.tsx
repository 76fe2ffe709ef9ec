import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { PickList } from "../features/organization/pick-list.tsx";
import { TextLink } from "../ui/link.tsx";
import { Problem } from "../ui/problem.tsx";
import { Stage } from "../ui/stage.tsx";

const signedIn = getRouteApi("/signed-in");

/** The way to the only organization, to a choice among several, or to a first one. */
export function Home() {
  const { t } = useTranslation("organization");
  const { user } = signedIn.useRouteContext();
  const { data, error, refetch } = useQuery(trpc.organization.list.queryOptions());
  const foot = <SignedInAs email={user.email} />;
  if (error) return <Stage title={t("home.welcome")} foot={foot}><Problem error={error} onRetry={() => void refetch()} /></Stage>;
  if (!data) return <Center component="main" mih="100dvh"><Loader aria-label={t("home.loading")} /></Center>;
  const [first, second] = data.organizations;
  if (!first) return <Navigate to="/new" replace />;
  if (!second) return <Navigate to="/o/$organizationId" params={{ organizationId: first.id }} replace />;
  return (
    <Stage title={t("home.choose")} foot={foot}>
      <PickList organizations={data.organizations} />
      <TextLink to="/new">{t("switcher.another")}</TextLink>
    </Stage>
  );
}
