/** Hours that a city's clocks are ahead of UTC in winter; where there is no summer time, `summer` is false. */
const CITIES: Record<string, { winter: number; summer: boolean }> = {
  Berlin: { winter: 1, summer: true }, Hamburg: { winter: 1, summer: true }, Oslo: { winter: 1, summer: true },
  Lisbon: { winter: 0, summer: true }, London: { winter: 0, summer: true }, Athens: { winter: 2, summer: true },
  Lagos: { winter: 1, summer: false }, Tokyo: { winter: 9, summer: false },
};
const BERLIN = { winter: 1, summer: true };

/** A day as Personio writes it: midnight at the office, with the offset that held on that day. */
export function localMidnight(day: string, office: string | null): string {
  const { winter, summer } = CITIES[office ?? "Berlin"] ?? BERLIN;
  const hours = winter + (summer && isSummer(day) ? 1 : 0);
  return `${day}T00:00:00+${String(hours).padStart(2, "0")}:00`;
}

/** An instant as written in Berlin. */
export function localInstant(at: number): string {
  const ahead = isSummer(new Date(at).toISOString().slice(0, 10)) ? 2 : 1;
  return `${new Date(at + ahead * 3_600_000).toISOString().slice(0, 19)}+0${ahead}:00`;
}

/** European summer time: from the last Sunday of March to the last Sunday of October. */
function isSummer(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return day > lastSunday(year, 2) && day <= lastSunday(year, 9);
}

function lastSunday(year: number, month: number): string {
  const end = new Date(Date.UTC(year, month + 1, 0));
  end.setUTCDate(end.getUTCDate() - end.getUTCDay());
  return end.toISOString().slice(0, 10);
}
