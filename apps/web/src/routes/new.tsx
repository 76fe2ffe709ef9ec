import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { NewOrganizationForm } from "../features/organization/new-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/new");

export function NewOrganization() {
  const { t } = useTranslation("organization");
  const { user } = signedIn.useRouteContext();
  const navigate = route.useNavigate();
  const { data } = useQuery(trpc.organization.list.queryOptions());
  const hasOthers = (data?.organizations.length ?? 0) > 0;
  return (
    <Stage
      title={t(hasOthers ? "create.another" : "create.first")}
      lead={t(hasOthers ? "create.anotherText" : "create.firstText")}
      foot={<SignedInAs email={user.email} />}
    >
      <NewOrganizationForm onCreated={(organizationId) => void navigate({ to: "/o/$organizationId", params: { organizationId } })} />
      {hasOthers && <TextLink to="/">{t("create.back")}</TextLink>}
    </Stage>
  );
}
