import { CloseButton, Skeleton, Stack, Text, TextInput, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { countHeads } from "@treeline/org/chart/head-counts";
import type { TFunction } from "i18next";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { createFilter } from "../features/directory/filter.ts";
import { PeopleTable } from "../features/directory/people-table.tsx";
import { usePeople, type Listed } from "../features/directory/use-people.ts";
import { Empty } from "../ui/empty.tsx";
import { ButtonLink } from "../ui/link.tsx";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/people");

export function People() {
  const { t } = useTranslation("directory");
  const { organizationId } = route.useParams();
  const { people, read, error, refetch } = usePeople(organizationId);
  return (
    <Page title={t("page")} mark={people && people.length > 0 && <Text c="dimmed" className="tabular">{countOf(t, people)}</Text>}>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!people && !error && <Loading read={read} />}
      {people?.length === 0 && (
        <Empty title={t("nobody.title")} action={<ButtonLink to="/o/$organizationId/integrations" params={{ organizationId }}>{t("nobody.action")}</ButtonLink>}>
          {t("nobody.text")}
        </Empty>
      )}
      {people && people.length > 0 && <Directory people={people} />}
    </Page>
  );
}

function countOf(t: TFunction<"directory">, people: readonly Listed[]): string {
  const { people: present, vacant: count } = countHeads(people);
  return count === 0 ? t("present", { present }) : t("andVacant", { present, count });
}

function Loading({ read }: { read: number }) {
  const { t } = useTranslation("directory");
  return (
    <Stack gap="sm">
      {read > 0 && <Text size="sm" c="dimmed" role="status">{t("readSoFar", { n: read })}</Text>}
      {Array.from({ length: 8 }, (_, row) => <Skeleton key={row} h={44} radius={8} />)}
    </Stack>
  );
}

function Directory({ people }: { people: readonly Listed[] }) {
  const { t } = useTranslation("directory");
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
        aria-label={t("filter.label")}
        placeholder={t("filter.placeholder")}
        maw={360}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed && <CloseButton size="sm" aria-label={t("filter.clear")} onClick={() => type("")} />}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <VisuallyHidden role="status">{query && t("filter.found", { n: shown.length })}</VisuallyHidden>
      {shown.length === 0 ? <Empty title={t("noFit.title", { query })}>{t("noFit.text")}</Empty> : <PeopleTable key={query} organizationId={organizationId} all={people} shown={shown} />}
    </>
  );
}
