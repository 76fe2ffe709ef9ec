import { Anchor, Avatar, Group, Skeleton, Stack, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../api.ts";
import { Face } from "../../ui/face.tsx";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import { dayWords, tenure } from "./tenure.ts";

interface ProfileProps {
  organizationId: string;
  personId: string;
  /** When Personio was last read, an ISO instant. */
  readAt: string | null;
  onSelect(id: string): void;
}

const nameOf = ({ name }: { name: string | null }) => name ?? "Vacant seat";

const MANAGER_NOTES = {
  none: null,
  self: "Personio says that this person is their own supervisor.",
  unknown: "Personio names a supervisor who is not in its list.",
  loop: "Personio's supervisors go round in a circle here, so the chart was cut at this person.",
} as const;

/** Everything we know of a person, and where it comes from. */
export function Profile({ organizationId, personId, readAt, onSelect }: ProfileProps) {
  const { data: person, error } = useQuery(trpc.people.get.queryOptions({ organizationId, personId }));
  if (error) return <Problem error={error} />;
  if (!person) return <Stack><Skeleton circle h={72} /><Skeleton h={20} /><Skeleton h={14} w="60%" /><Skeleton h={160} /></Stack>;
  const vacant = person.seat === "vacant";
  const since = person.startDate && tenure(person.startDate, new Date());
  const note = person.managerReason && MANAGER_NOTES[person.managerReason];
  return (
    <Stack gap="md" data-person={person.id}>
      <Group wrap="nowrap" gap="md">
        {vacant ? <Avatar size={72} radius="50%" variant="outline" alt="" /> : <Face label={nameOf(person)} src={person.picture} size={72} />}
        <div style={{ minWidth: 0 }}>
          <Title order={2} fz={20} lh={1.3} style={{ overflowWrap: "anywhere" }}>{nameOf(person)}</Title>
          <Text size="sm" c="dimmed">{person.title ?? "No title in Personio"}</Text>
        </div>
      </Group>
      {vacant && <Text size="sm">Whoever held this seat has left. It stays until nobody reports to it.</Text>}
      {person.email && <Field label="E-mail"><Anchor href={`mailto:${person.email}`} size="sm" style={{ overflowWrap: "anywhere" }}>{person.email}</Anchor></Field>}
      {person.startDate && (
        <Field label="Start date">
          <Text size="sm">{dayWords(person.startDate)} {since && <Text span size="xs" c="dimmed">{since}</Text>}</Text>
        </Field>
      )}
      {person.manager && <Field label="Manager"><SeatLink seat={person.manager} onSelect={onSelect} /></Field>}
      {person.chain.length > 1 && (
        <Field label="Chain">
          <Text size="sm">
            {person.chain.map((seat, index) => (
              <span key={seat.id}>{index > 0 && " › "}<Anchor component="button" type="button" size="sm" c="inherit" onClick={() => onSelect(seat.id)}>{nameOf(seat)}</Anchor></span>
            ))}
          </Text>
        </Field>
      )}
      {person.reports.length > 0 && (
        <Field label={`Direct reports (${person.reports.length})${person.total > person.reports.length ? `, ${person.total} in all` : ""}`}>
          <Stack gap={6}>{person.reports.map((seat) => <SeatLink key={seat.id} seat={seat} onSelect={onSelect} />)}</Stack>
        </Field>
      )}
      <Field label="Where this comes from">
        <Text size="sm">Personio{readAt && <>, read <When at={readAt} /></>}</Text>
        <Text size="xs" c="dimmed">Last change here <When at={person.updatedAt} /></Text>
        {note && <Text size="xs" c="var(--tl-warn)">{note}</Text>}
      </Field>
    </Stack>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={2}>{label}</Text>
      {children}
    </div>
  );
}

function SeatLink({ seat, onSelect }: { seat: { id: string; name: string | null; title: string | null; picture: string | null }; onSelect(id: string): void }) {
  return (
    <Tooltip label={seat.title} disabled={!seat.title} position="left">
      <UnstyledButton onClick={() => onSelect(seat.id)}>
        <Group gap={8} wrap="nowrap">
          <Face label={nameOf(seat)} src={seat.picture} size={26} />
          <Text size="sm" truncate>{nameOf(seat)}</Text>
        </Group>
      </UnstyledButton>
    </Tooltip>
  );
}
