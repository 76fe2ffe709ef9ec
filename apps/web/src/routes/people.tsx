import { CloseButton, Skeleton, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { createFilter } from "../features/directory/filter.ts";
import { PeopleTable } from "../features/directory/people-table.tsx";
import { usePeople, type Listed } from "../features/directory/use-people.ts";
import { Empty } from "../ui/empty.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/people");

export function People() {
  const { organizationId } = route.useParams();
  const { people, read, error, refetch } = usePeople(organizationId);
  return (
    <Page title="People" mark={people && people.length > 0 && <Text c="dimmed" className="tabular">{countOf(people)}</Text>}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!people && !error && <Loading read={read} />}
      {people?.length === 0 && (
        <Empty title="Nobody is here yet" action={<ButtonLink to="/o/$organizationId/integrations" params={{ organizationId }}>Go to Integrations</ButtonLink>}>
          Connect Personio, and your colleagues appear after the first import.
        </Empty>
      )}
      {people && people.length > 0 && <Directory people={people} />}
    </Page>
  );
}

function countOf(people: readonly Listed[]): string {
  const vacant = people.filter(({ seat }) => seat === "vacant").length;
  const present = (people.length - vacant).toLocaleString();
  if (vacant === 0) return present;
  return `${present} and ${vacant.toLocaleString()} vacant ${vacant === 1 ? "seat" : "seats"}`;
}

function Loading({ read }: { read: number }) {
  return (
    <Stack gap="sm">
      {read > 0 && <Text size="sm" c="dimmed" role="status">{read.toLocaleString()} people read so far</Text>}
      {Array.from({ length: 8 }, (_, row) => <Skeleton key={row} h={44} radius={8} />)}
    </Stack>
  );
}

function Directory({ people }: { people: readonly Listed[] }) {
  const { organizationId } = route.useParams();
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  // The box answers at once; the address and the list follow.
  const [typed, setTyped] = useState(q);
  const [inAddress, setInAddress] = useState(q);
  if (inAddress !== q) {
    setInAddress(q);
    if (q !== typed.trim()) setTyped(q);
  }
  const filter = useMemo(() => createFilter(people), [people]);
  const query = useDeferredValue(q);
  const shown = useMemo(() => filter(query), [filter, query]);
  function type(text: string) {
    setTyped(text);
    void navigate({ search: text.trim() ? { q: text.trim() } : {}, replace: true, resetScroll: false });
  }
  return (
    <>
      <TextInput
        aria-label="Filter people"
        placeholder="Name, title or e-mail"
        maw={360}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed && <CloseButton size="sm" aria-label="Clear the filter" onClick={() => type("")} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <VisuallyHidden role="status">{query && `${shown.length.toLocaleString()} found`}</VisuallyHidden>
      {shown.length === 0 ? <Empty title={`Nobody fits “${query}”`}>Try a part of the name, or clear the filter.</Empty> : <PeopleTable key={query} organizationId={organizationId} all={people} shown={shown} />}
    </>
  );
}
