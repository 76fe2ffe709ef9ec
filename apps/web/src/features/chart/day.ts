const two = (n: number) => String(n).padStart(2, "0");

/** Today as `YYYY-MM-DD`, by the reader's own calendar. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether it is a day of the calendar as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export const isPastDay = (text: string, now = new Date()): boolean => isDay(text) && text < today(now);
