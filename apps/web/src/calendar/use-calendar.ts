import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { trpc } from "../api.ts";
import { calendarIn, type Calendar } from "./calendar.ts";

const EVERY_MS = 15_000;

/** The organization's calendar, which turns to the next day at its midnight; undefined until its time zone is read. */
export function useCalendar(organizationId: string): Calendar | undefined {
  const { data: timeZone } = useQuery({ ...trpc.organization.get.queryOptions({ organizationId }), select: ({ settings }) => settings.timeZone });
  const today = useSyncExternalStore(onTick, () => (timeZone === undefined ? "" : calendarIn(timeZone, new Date()).today));
  // `today` is read from the clock as well; it makes a new calendar when the day turns.
  return useMemo(() => (timeZone === undefined ? undefined : { ...calendarIn(timeZone, new Date()), today }), [timeZone, today]);
}

/** Timers sleep with the machine and in hidden tabs, so the day is read again when the page shows. */
function onTick(check: () => void): () => void {
  const timer = setInterval(check, EVERY_MS);
  document.addEventListener("visibilitychange", check);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", check);
  };
}
