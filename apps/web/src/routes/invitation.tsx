import { Button, Center, Loader, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { isApiError, trpc } from "../api.ts";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { ROLE_WORDS } from "../features/organization/role.ts";
import { ButtonLink } from "../ui/link.tsx";
import { Problem } from "../ui/problem.tsx";
import { Stage } from "../ui/stage.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/invitations/$invitationId");

const OVER = {
  accepted: { title: "You have accepted this invitation", lead: "The organization is among yours." },
  canceled: { title: "This invitation was withdrawn", lead: "Ask whoever invited you for a new one." },
  expired: { title: "This invitation has expired", lead: "Ask whoever invited you for a new one." },
} as const;

export function Invitation() {
  const { invitationId } = route.useParams();
  const navigate = route.useNavigate();
  const { user } = signedIn.useRouteContext();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(trpc.members.invitation.queryOptions({ invitationId }));
  const accept = useMutation(
    trpc.members.accept.mutationOptions({
      onSuccess: ({ organizationId }) => {
        void queries.invalidateQueries({ queryKey: trpc.organization.pathKey() });
        void navigate({ to: "/o/$organizationId", params: { organizationId }, replace: true });
      },
      onError: () => refetch(),
    }),
  );
  const foot = <SignedInAs email={user.email} next={`/invitations/${invitationId}`} />;
  const start = <ButtonLink to="/" variant="default" size="md">Go to your start page</ButtonLink>;
  if (isApiError(error) && error.data?.code === "NOT_FOUND") {
    return (
      <Stage title="This invitation isn't for you" lead={`It was sent to another address than ${user.email}, or it doesn't exist. Sign out, then sign in with the address that got the mail.`} foot={foot}>
        {start}
      </Stage>
    );
  }
  if (error) return <Stage title="Invitation" foot={foot}><Problem error={error} onRetry={() => void refetch()} /></Stage>;
  if (!data) return <Center component="main" mih="100dvh"><Loader aria-label="Loading the invitation" /></Center>;
  if (data.state !== "pending") return <Stage {...OVER[data.state]} foot={foot}>{start}</Stage>;
  const { label, may } = ROLE_WORDS[data.role];
  return (
    <Stage title={`Join ${data.organizationName}`} lead={`${data.invitedBy || "Somebody"} invites you to see the org chart.`} foot={foot}>
      <Text><b>{label}</b>: {may}</Text>
      {accept.isError && <Problem error={accept.error} />}
      <Button size="md" loading={accept.isPending || accept.isSuccess} onClick={() => accept.mutate({ invitationId })}>Accept</Button>
    </Stage>
  );
}
