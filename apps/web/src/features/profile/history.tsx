import { Collapse, Skeleton, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";

const FROM: Record<string, string> = { sync: "by a sync", refresh: "by a refresh", merge: "as the same person", undo: "undone", erase: "erased" };

/** What changed about a person, the newest first; read once it is opened. */
export function History({ organizationId, personId }: { organizationId: string; personId: string }) {
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  const { data, error } = useQuery(trpc.people.history.queryOptions({ organizationId, personId }, { enabled: opened }));
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={opened} aria-controls={id} fz="sm" fw={600}>
        <IconChevronRight size={15} aria-hidden style={{ verticalAlign: -2, marginRight: 4, transform: opened ? "rotate(90deg)" : "none" }} />
        History
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <Stack gap={10} pt="xs" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          {error && <li><Problem error={error} /></li>}
          {opened && !data && !error && <li><Skeleton h={60} /></li>}
          {data?.entries.length === 0 && <Text component="li" size="sm" c="dimmed">Nothing has changed since the first import.</Text>}
          {data?.entries.map(({ at, kind, by, text }, index) => (
            <li key={`${at} ${index}`}>
              <Text size="sm">{text}</Text>
              <Text size="xs" c="dimmed"><When at={at} />{by ? `, by ${by}` : FROM[kind] && `, ${FROM[kind]}`}</Text>
            </li>
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
