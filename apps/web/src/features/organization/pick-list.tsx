import { Text } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "./badge.tsx";
import classes from "./pick-list.module.css";
import type { Role } from "./role.ts";
import { NAMED } from "../../ui/named.tsx";

/** The organizations somebody may open. */
export function PickList({ organizations }: { organizations: readonly { id: string; name: string; role: Role }[] }) {
  const { t } = useTranslation("organization");
  return (
    <ul className={classes.list}>
      {organizations.map(({ id, name, role }) => (
        <li key={id}>
          <Link to="/o/$organizationId" params={{ organizationId: id }} className={classes.item}>
            <Badge name={name} size={36} />
            <span className={classes.words}>
              <Text {...NAMED} span fw={600} truncate display="block">{name}</Text>
              <Text span size="sm" c="dimmed" display="block">{t(`role.${role}.label`)}</Text>
            </span>
            <IconChevronRight size={18} aria-hidden color="var(--mantine-color-dimmed)" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
