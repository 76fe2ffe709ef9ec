import { isDay } from "@treeline/org/day";

/** Whether it is a day before `today` (`YYYY-MM-DD`). */
export const isPastDay = (text: string, today: string): boolean => isDay(text) && text < today;
