import { isolate } from "@treeline/org/text/isolate";
import { ActionIcon, Box, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconUserMinus } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Face } from "../../ui/face.tsx";
import { Problem } from "../../ui/problem.tsx";
import classes from "./list.module.css";
import { mayAct, type Role } from "./role.ts";
import { RoleSelect } from "./role-select.tsx";
import { Said } from "../../ui/named.tsx";

interface MemberRowProps {
  organizationId: string;
  organizationName: string;
  member: { id: string; name: string; email: string; role: Role };
  isSelf: boolean;
  /** The role of who looks. */
  held: Role;
}

/** One person with access; admins give roles up to their own and take access away. */
export function MemberRow({ organizationId, organizationName, member, isSelf, held }: MemberRowProps) {
  const { t } = useTranslation("organization");
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const refresh = () => Promise.all([
    queries.invalidateQueries({ queryKey: trpc.members.list.queryKey({ organizationId }) }),
    queries.invalidateQueries({ queryKey: trpc.organization.pathKey() }),
  ]);
  const setRole = useMutation(trpc.members.setRole.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(trpc.members.remove.mutationOptions({ onSuccess: () => refresh().then(close) }));
  const mayEdit = mayAct(held, "admin") && mayAct(held, member.role);
  return (
    <li>
      <div className={`${classes.row} ${classes.wrap}`}>
        <Face label={member.name} src={null} size={36} />
        <div className={classes.words}>
          <Text dir="auto" size="sm" fw={600} truncate><span translate="no">{member.name}</span>{isSelf && <Text span c="dimmed" fw={400}> {t("members.you")}</Text>}</Text>
          <Text size="sm" c="dimmed" truncate title={member.email}>{member.email}</Text>
        </div>
        {mayEdit ? (
          <RoleSelect
            aria-label={t("members.roleOf", { name: member.name })}
            w={144}
            held={held}
            value={member.role}
            disabled={setRole.isPending}
            onChange={(role) => setRole.mutate({ organizationId, memberId: member.id, role })}
          />
        ) : (
          <Text size="sm" c="dimmed">{t(`role.${member.role}.label`)}</Text>
        )}
        {mayEdit && isSelf && <Box w={36} visibleFrom="xs" />}
        {mayEdit && !isSelf && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("members.more", { name: member.name })}><IconDots size={18} aria-hidden /></ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={open}>{t("members.remove")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {setRole.isError && <Problem error={setRole.error} />}
      <Confirm
        opened={asking}
        onClose={close}
        title={t("members.removeTitle", { name: isolate(member.name) })}
        confirm={t("members.removeConfirm")}
        onConfirm={() => remove.mutate({ organizationId, memberId: member.id })}
        pending={remove.isPending}
        error={remove.error}
      >
        <Said>{t("members.removeText", { name: isolate(member.name), organization: isolate(organizationName) })}</Said>
      </Confirm>
    </li>
  );
}
