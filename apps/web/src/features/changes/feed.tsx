import { Button, Group, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useCalendar } from "../../calendar/use-calendar.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Empty } from "../../ui/empty.tsx";
import { Problem } from "../../ui/problem.tsx";
import { ChangeRow } from "./change-row.tsx";
import { byDay, dayTitle } from "./days.ts";
import classes from "./rows.module.css";
import { useUndo } from "./use-undo.ts";

/** Every change of the chart, the newest first, by day. */
export function Feed({ organizationId }: { organizationId: string }) {
  const { t } = useTranslation("changes");
  const format = useFormat();
  const calendar = useCalendar(organizationId);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.changes.list.infiniteQueryOptions({ organizationId, limit: 30 }, { getNextPageParam: ({ next }) => next }),
  );
  const { undo, undoing } = useUndo(organizationId);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || !calendar) return <><Skeleton h={120} radius={10} /><Skeleton h={240} radius={10} /></>;
  const changes = data.pages.flatMap((page) => page.changes);
  if (changes.length === 0 && !hasNextPage) return <Empty title={t("empty.title")}>{t("empty.text")}</Empty>;
  return (
    <>
      {changes.some(({ at }) => !calendar.isReadersDay(at)) && <Text size="sm" c="dimmed">{t("day.zone", { zone: calendar.timeZone })}</Text>}
      {byDay(changes, calendar.dayOf).map(({ day, items }) => (
        <section key={day} aria-label={dayTitle(t, format, day, calendar.today)}>
          <Title order={2} fz="sm" fw={600} c="dimmed" mb={8}>{dayTitle(t, format, day, calendar.today)}</Title>
          <Paper bg="var(--tl-card)" bd="1px solid var(--tl-border)" px={{ base: "md", sm: "lg" }} py={2}>
            <ul className={classes.feed}>
              {items.map((change) => (
                <li key={change.id}><ChangeRow organizationId={organizationId} change={change} withDay={!calendar.isReadersDay(change.at)} onUndo={() => undo(change.id)} undoing={undoing === change.id} /></li>
              ))}
            </ul>
          </Paper>
        </section>
      ))}
      {hasNextPage && <Group><Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("more")}</Button></Group>}
    </>
  );
}
