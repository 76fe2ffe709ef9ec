import type { Employee } from "./snapshot.ts";

/** Whether somebody belongs on the chart today, and if not, why. */
export type Presence = "on" | "left" | "not-started";

/** The part of an employee that decides it. */
export type PresenceFields = Pick<Employee, "status" | "startDate" | "endDate">;

const KNOWN_STATUSES = new Set(["active", "inactive", "onboarding", "leave"]);

/**
 * Decides by status and dates; `today` and all dates are `YYYY-MM-DD` in the organization's time zone. Without a status
 * (absent, empty or unknown) somebody counts as active. The last day of work is still a day on the chart.
 */
export function presenceOf(employee: PresenceFields, today: string): Presence {
  const startDate = employee.startDate ?? null;
  if (employee.status === "inactive" || hasEnded(employee.endDate ?? null, startDate, today)) return "left";
  if (startDate === null) return employee.status === "onboarding" ? "not-started" : "on";
  return startDate > today ? "not-started" : "on";
}

/** True for a status that was sent and is none that we know; such a person counts as active and is reported. */
export function isUnknownStatus(status: string | null | undefined): boolean {
  return status !== undefined && (status === null || !KNOWN_STATUSES.has(status));
}

/** An end before the start is of an earlier employment: the person was hired again. */
function hasEnded(endDate: string | null, startDate: string | null, today: string): boolean {
  if (endDate === null || endDate >= today) return false;
  return startDate === null || endDate >= startDate;
}
