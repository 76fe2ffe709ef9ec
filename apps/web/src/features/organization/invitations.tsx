import { Button, Text, ThemeIcon, Title } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./list.module.css";
import type { Role } from "./role.ts";

interface InvitationsProps {
  organizationId: string;
  invitations: readonly { id: string; email: string; role: Role; expiresAt: string }[];
}

/** Invitations that nobody has accepted yet. */
export function Invitations({ organizationId, invitations }: InvitationsProps) {
  const { t } = useTranslation("organization");
  const queries = useQueryClient();
  const cancel = useMutation(
    trpc.members.cancelInvitation.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ organizationId }) }),
    }),
  );
  return (
    <div>
      <Title order={3} fz="sm" mb="xs">{t("invite.invited")}</Title>
      {cancel.isError && <Problem error={cancel.error} />}
      <ul className={classes.list}>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}><div className={`${classes.row} ${classes.wrap}`}>
            <ThemeIcon variant="default" size={36} radius="50%" aria-hidden><IconMail size={18} stroke={1.6} /></ThemeIcon>
            <div className={classes.words}>
              <Text size="sm" fw={600} truncate title={email}>{email}</Text>
              <Text size="sm" c="dimmed"><Trans t={t} i18nKey="invite.expires" values={{ role: t(`role.${role}.label`) }} components={{ at: <When at={expiresAt} /> }} /></Text>
            </div>
            <Button
              variant="default"
              size="xs"
              aria-label={t("invite.withdrawOf", { email })}
              loading={cancel.isPending && cancel.variables.invitationId === id}
              onClick={() => cancel.mutate({ organizationId, invitationId: id })}
            >
              {t("invite.withdraw")}
            </Button>
          </div></li>
        ))}
      </ul>
    </div>
  );
}
