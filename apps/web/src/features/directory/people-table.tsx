import { Button, Group, Table, Text } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { seatName } from "../../i18n/seat-name.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Face } from "../../ui/face.tsx";
import classes from "./people-table.module.css";
import type { Listed } from "./use-people.ts";
import { NAMED, Named } from "../../ui/named.tsx";

const STEP = 100;

interface PeopleTableProps {
  organizationId: string;
  /** Everybody, to name managers. */
  all: readonly Listed[];
  shown: readonly Listed[];
}

/** People by name; each row leads to the person on the chart. */
export function PeopleTable({ organizationId, all, shown }: PeopleTableProps) {
  const { t } = useTranslation("directory");
  const format = useFormat();
  const [most, setMost] = useState(STEP);
  const byId = useMemo(() => new Map(all.map((person) => [person.id, person])), [all]);
  const wide = classes.wide ?? "";
  return (
    <>
      <Table verticalSpacing={8} horizontalSpacing="sm" className={classes.table ?? ""}>
        <Table.Thead className={wide}>
          <Table.Tr>
            <Table.Th className={classes.first ?? ""}>{t("column.name")}</Table.Th>
            <Table.Th className={classes.email ?? ""}>{t("column.email")}</Table.Th>
            <Table.Th>{t("column.manager")}</Table.Th>
            <Table.Th className={classes.date ?? ""}>{t("column.startDate")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.slice(0, most).map((person) => {
            const manager = person.managerId === null ? undefined : byId.get(person.managerId);
            return (
              <Table.Tr key={person.id} className={classes.row ?? ""} data-person={person.id}>
                <Table.Td className={classes.first ?? ""}>
                  <Link to="/o/$organizationId/chart" params={{ organizationId }} search={{ person: person.id }} className={classes.person}>
                    {person.seat === "vacant" ? <span className={classes.seat}><IconUserOff size={16} stroke={1.6} aria-hidden /></span> : <Face label={seatName(person)} src={person.picture} size={36} />}
                    <span className={classes.words}>
                      <Text dir="auto" span size="sm" fw={600} display="block" truncate {...((person.seat === "vacant" || person.hidden) && { c: "dimmed" })}><span translate="no">{seatName(person)}</span>{person.hidden && <Text span size="xs" fw={400}> · {person.arriving === null ? t("hidden") : t("arriving", { day: format.day(person.arriving) })}</Text>}</Text>
                      <Text {...NAMED} span size="xs" c="dimmed" display="block" truncate>{person.title ?? t("noTitle")}</Text>
                    </span>
                  </Link>
                </Table.Td>
                <Table.Td className={wide} fz="sm" style={{ overflowWrap: "anywhere" }}>{person.email && <Address email={person.email} />}</Table.Td>
                <Table.Td className={wide} fz="sm" {...(manager?.seat !== "person" && { c: "dimmed" })}>{manager ? <Named>{seatName(manager)}</Named> : t("noManager")}</Table.Td>
                <Table.Td className={`${wide} ${classes.date}`} fz="sm" style={{ whiteSpace: "nowrap" }}>{person.startDate && format.day(person.startDate, "short")}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {shown.length > most && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setMost(most + STEP)}>{t("more")}</Button>
          <Text size="sm" c="dimmed" className="tabular">{t("shown", { most, all: shown.length })}</Text>
        </Group>
      )}
    </>
  );
}

/** An address that breaks before its @ where it doesn't fit in one line. */
function Address({ email }: { email: string }) {
  const at = Math.max(0, email.lastIndexOf("@"));
  return <>{email.slice(0, at)}<wbr />{email.slice(at)}</>;
}
