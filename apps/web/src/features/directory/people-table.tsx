import { Button, Group, Table, Text } from "@mantine/core";
import { IconUserOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { seatName } from "@treeline/org/seat-name";
import { useMemo, useState } from "react";
import { Face } from "../../ui/face.tsx";
import classes from "./people-table.module.css";
import type { Listed } from "./use-people.ts";

const STEP = 100;
const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

interface PeopleTableProps {
  organizationId: string;
  /** Everybody, to name managers. */
  all: readonly Listed[];
  shown: readonly Listed[];
}

/** People by name; each row leads to the person on the chart. */
export function PeopleTable({ organizationId, all, shown }: PeopleTableProps) {
  const [most, setMost] = useState(STEP);
  const byId = useMemo(() => new Map(all.map((person) => [person.id, person])), [all]);
  const wide = classes.wide ?? "";
  return (
    <>
      <Table verticalSpacing={8} horizontalSpacing="sm" className={classes.table ?? ""}>
        <Table.Thead className={wide}>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>E-mail</Table.Th>
            <Table.Th>Manager</Table.Th>
            <Table.Th>Start date</Table.Th>
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
                      <Text span size="sm" fw={600} display="block" truncate {...((person.seat === "vacant" || person.hidden) && { c: "dimmed" })}>{seatName(person)}{person.hidden && <Text span size="xs" fw={400}> · hidden from the chart</Text>}</Text>
                      <Text span size="xs" c="dimmed" display="block" truncate>{person.title ?? "No title"}</Text>
                    </span>
                  </Link>
                </Table.Td>
                <Table.Td className={wide} fz="sm" style={{ overflowWrap: "anywhere" }}>{person.email}</Table.Td>
                <Table.Td className={wide} fz="sm" {...(manager?.seat !== "person" && { c: "dimmed" })}>{manager ? seatName(manager) : "None"}</Table.Td>
                <Table.Td className={wide} fz="sm" style={{ whiteSpace: "nowrap" }}>{person.startDate && days.format(new Date(`${person.startDate}T00:00:00Z`))}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {shown.length > most && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setMost(most + STEP)}>Show more</Button>
          <Text size="sm" c="dimmed" className="tabular">{most.toLocaleString()} of {shown.length.toLocaleString()} shown</Text>
        </Group>
      )}
    </>
  );
}
