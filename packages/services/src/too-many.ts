import type { Wording } from "@treeline/org/language";
import { AppError } from "./error.ts";

/** When to try again, as a sentence in each language. `seconds` is how long to wait. */
function tryAgain(seconds: number): Wording {
  const whole = Math.ceil(seconds);
  if (whole <= 60) {
    return {
      en: `Try again in ${whole === 1 ? "1 second" : `${whole} seconds`}.`,
      de: `Versuchen Sie es in ${whole === 1 ? "1 Sekunde" : `${whole} Sekunden`} noch einmal.`,
    };
  }
  const minutes = Math.ceil(whole / 60);
  if (minutes <= 120) return { en: `Try again in ${minutes} minutes.`, de: `Versuchen Sie es in ${minutes} Minuten noch einmal.` };
  const hours = Math.ceil(minutes / 60);
  return { en: `Try again in ${hours} hours.`, de: `Versuchen Sie es in ${hours} Stunden noch einmal.` };
}

/** The refusal of what was asked for too often, with words that say when to try again, in `seconds`. */
export const tooMany = (message: Wording, { reason, seconds }: { reason: string; seconds: number }): AppError =>
  new AppError("TOO_MANY_REQUESTS", message, { reason, action: tryAgain(seconds), retryAfter: Math.ceil(seconds) });
