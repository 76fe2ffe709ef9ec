import { ActionIcon, Menu, Skeleton, Text, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconPlus, IconSelector } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Badge } from "./badge.tsx";
import classes from "./rail.module.css";
import { NAMED } from "../../ui/named.tsx";

interface SwitcherProps {
  organizationId: string;
  /** undefined while it loads. */
  organization: { name: string; people: number } | undefined;
}

/** The organization, as the way to its dashboard, and a menu with the others. */
export function Switcher({ organizationId, organization }: SwitcherProps) {
  const { t } = useTranslation("organization");
  const { data } = useQuery(trpc.organization.list.queryOptions());
  return (
    <div className={classes.switcher}>
      <Link to="/o/$organizationId" params={{ organizationId }} activeOptions={{ exact: true }} className={classes.organization}>
        {organization ? (
          <>
            <Badge name={organization.name} />
            <span className={classes.words}>
              <Text {...NAMED} span fw={600} size="sm" truncate display="block" title={organization.name}>{organization.name}</Text>
              <Text span size="xs" c="dimmed" display="block" className="tabular">{t("people", { count: organization.people })}</Text>
            </span>
          </>
        ) : (
          <>
            <Skeleton width={32} height={32} radius={8} />
            <Skeleton width={96} height={14} />
            <VisuallyHidden>{t("switcher.loading")}</VisuallyHidden>
          </>
        )}
      </Link>
      <Menu position="bottom-end" width={232} withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={24} aria-label={t("switcher.open")} className={classes.quiet}>
            <IconSelector size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t("switcher.label")}</Menu.Label>
          {data?.organizations.map(({ id, name }) => (
            <Menu.Item
              key={id}
              component={Link}
              to={`/o/${id}`}
              leftSection={<Badge name={name} size={24} />}
              rightSection={id === organizationId && <IconCheck size={16} role="img" aria-label={t("switcher.here")} />}
            >
              <Text {...NAMED} span size="sm" truncate display="block" maw={130}>{name}</Text>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/new" leftSection={<IconPlus size={16} aria-hidden />}>{t("switcher.another")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
