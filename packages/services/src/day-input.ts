import { isDay } from "@treeline/org/day";
import { z } from "zod";

// In every time zone, these days begin and end within the years 1 to 9999, which PostgreSQL parses.
const [FIRST, LAST] = ["0001-01-02", "9999-12-30"];
const isKept = (day: string) => day >= FIRST && day <= LAST;

/** A day of the calendar as `YYYY-MM-DD`. */
export const dayInput = z.string().refine((text) => isDay(text) && isKept(text), "must be a day as year-month-day, such as 2027-03-31");

/** A moment as ISO 8601 with its offset. */
export const instantInput = z.iso.datetime({ offset: true }).refine((text) => isKept(new Date(text).toISOString().slice(0, 10)), "must be a moment such as 2027-03-31T12:00:00Z");
