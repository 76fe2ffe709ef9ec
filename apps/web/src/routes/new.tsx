import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { trpc } from "../api.ts";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { NewOrganizationForm } from "../features/organization/new-form.tsx";
import { TextLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/new");

export function NewOrganization() {
  const { user } = signedIn.useRouteContext();
  const navigate = route.useNavigate();
  const { data } = useQuery(trpc.organization.list.queryOptions());
  const hasOthers = (data?.organizations.length ?? 0) > 0;
  return (
    <Stage
      title={hasOthers ? "New organization" : "Name your organization"}
      lead={hasOthers ? "It has people, a connection and members of its own." : "Then connect Personio and see your org chart. Were you invited? Open the link in the invitation's mail instead."}
      foot={<SignedInAs email={user.email} />}
    >
      <NewOrganizationForm onCreated={(organizationId) => void navigate({ to: "/o/$organizationId", params: { organizationId } })} />
      {hasOthers && <TextLink to="/">Back to your organizations</TextLink>}
    </Stage>
  );
}
