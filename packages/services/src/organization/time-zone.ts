import { z } from "zod";
import { INPUT } from "../input-words.ts";

/** Whether a name is an IANA time zone that this server knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    // Offsets such as +02:00 are known to Intl too, but have no summer time: no office is in one.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** An IANA name, e.g. `Europe/Berlin`. */
export const timeZone = z.string().refine(isTimeZone, INPUT.timeZone.en);
