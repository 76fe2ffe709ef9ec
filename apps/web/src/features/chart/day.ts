/** Whether it is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Whether it is a day before `today` (`YYYY-MM-DD`). */
export const isPastDay = (text: string, today: string): boolean => isDay(text) && text < today;
