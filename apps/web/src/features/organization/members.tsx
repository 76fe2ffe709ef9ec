import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteForm } from "./invite-form.tsx";
import classes from "./list.module.css";
import { MemberRow } from "./member-row.tsx";
import { mayAct, type Role } from "./role.ts";

interface MembersProps {
  organization: { id: string; name: string; role: Role };
  userId: string;
}

/** Everyone with access, who is invited, and the way to invite. */
export function Members({ organization, userId }: MembersProps) {
  const { t } = useTranslation("organization");
  const { id: organizationId, role } = organization;
  const { data, error, refetch } = useQuery(trpc.members.list.queryOptions({ organizationId }));
  const mayInvite = mayAct(role, "admin");
  return (
    <Panel
      title={t("members.title")}
      note={t(mayInvite ? "members.note" : "members.onlyAdmins")}
    >
      {mayInvite && <InviteForm organizationId={organizationId} held={role} />}
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Stack gap="sm">{[0, 1].map((row) => <Skeleton key={row} height={44} />)}</Stack>}
      {data && (
        <ul className={classes.list}>
          {data.members.map((member) => (
            <MemberRow key={member.id} organizationId={organizationId} organizationName={organization.name} member={member} isSelf={member.userId === userId} held={role} />
          ))}
        </ul>
      )}
      {data && mayInvite && data.invitations.length > 0 && <Invitations organizationId={organizationId} invitations={data.invitations} />}
    </Panel>
  );
}
