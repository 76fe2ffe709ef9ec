const DAY_MS = 86_400_000;

/** Whether what was done at an instant is still marked on the chart: for 24 hours. */
export const isMarked = (at: string | null, now = Date.now()): boolean => at !== null && now - Date.parse(at) < DAY_MS;
