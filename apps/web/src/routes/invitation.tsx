import { isolate } from "@treeline/org/text/isolate";
import { Button, Center, Loader, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isApiError, trpc } from "../api.ts";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Problem } from "../ui/problem.tsx";
import { Stage } from "../ui/stage.tsx";
import { Said } from "../ui/named.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/invitations/$invitationId");

export function Invitation() {
  const { t } = useTranslation("organization");
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
  const start = <ButtonLink to="/" variant="default" size="md">{t("start", { ns: "ui" })}</ButtonLink>;
  if (isApiError(error) && error.data?.code === "NOT_FOUND") {
    return (
      <Stage title={t("invitation.foreign")} lead={t("invitation.foreignText", { email: user.email })} foot={foot}>
        {start}
      </Stage>
    );
  }
  if (error) return <Stage title={t("invitation.page")} foot={foot}><Problem error={error} onRetry={() => void refetch()} /></Stage>;
  if (!data) return <Center component="main" mih="100dvh"><Loader aria-label={t("invitation.loading")} /></Center>;
  if (data.state !== "pending") return <Stage title={t(`invitation.${data.state}.title`)} lead={t(`invitation.${data.state}.lead`)} foot={foot}>{start}</Stage>;
  return (
    <Stage title={t("invitation.join", { organization: isolate(data.organizationName) })} lead={<Said>{t("invitation.invites", { name: data.invitedBy ? isolate(data.invitedBy) : t("invitation.somebody") })}</Said>} foot={foot}>
      <Text><b>{t(`role.${data.role}.label`)}</b>: {t(`role.${data.role}.may`)}</Text>
      {accept.isError && <Problem error={accept.error} />}
      <Button size="md" loading={accept.isPending || accept.isSuccess} onClick={() => accept.mutate({ invitationId })}>{t("invitation.accept")}</Button>
    </Stage>
  );
}
