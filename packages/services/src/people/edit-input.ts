import { dayIn, isDay } from "@treeline/org/day";
import { cleanText } from "@treeline/org/text/clean";
import { writtenDay } from "@treeline/org/written";
import { z } from "zod";
import type { TenantContext } from "../context.ts";
import { AppError } from "../error.ts";
import { INPUT } from "../input-words.ts";
import { readSettings } from "../sync/settings.ts";

/** Whom an edit is about. */
export const aboutPerson = z.object({ organizationId: z.string(), personId: z.string() });

/** A field that can be changed by hand. */
export const editedField = z.enum(["name", "title", "manager", "startDate", "picture", "hidden"]);

const reason = z.string().max(500, INPUT.longReason.en).nullish();

/** Why a member changes something. */
export const withReason = aboutPerson.extend({ reason });

/** … and for how long it holds: until Personio says the same, always, or to the end of a day. */
export const withEnd = withReason.extend({ until: z.enum(["agrees", "always", "date"]).default("agrees"), untilDate: z.string().nullish() });

export interface End {
  until: "agrees" | "always" | "date";
  untilDate: string | null;
}

/** As Personio's own text is taken: NFC, trimmed, without control characters; nothing left is null. */
export const cleanReason = (text: string | null | undefined): string | null => cleanText(text ?? "");

/** @throws AppError BAD_REQUEST `bad-date` for what is no day of the calendar. */
export function requireDay(text: string): string {
  if (isDay(text)) return text;
  throw new AppError("BAD_REQUEST", { en: `"${text.slice(0, 40)}" is no date.`, de: `„${text.slice(0, 40)}“ ist kein Datum.` }, { reason: "bad-date", action: { en: "Write it as year-month-day, such as 2027-03-31.", de: "Schreiben Sie es als Jahr-Monat-Tag, zum Beispiel 2027-03-31." } });
}

/** @throws AppError BAD_REQUEST `bad-date`, or `past-date` for an end that is over. */
export async function readEnd(ctx: TenantContext, input: { until: End["until"]; untilDate?: string | null | undefined }): Promise<End> {
  if (input.until !== "date") return { until: input.until, untilDate: null };
  const untilDate = requireDay(input.untilDate ?? "");
  const { timeZone } = await readSettings(ctx);
  if (untilDate >= dayIn(timeZone, ctx.now())) return { until: "date", untilDate };
  throw new AppError("BAD_REQUEST", { en: `${untilDate} is over, so the change would end before it began.`, de: `${writtenDay(untilDate, "de")} ist vorbei; die Änderung würde enden, bevor sie beginnt.` }, {
    reason: "past-date",
    action: { en: "Choose today or a later day.", de: "Wählen Sie heute oder einen späteren Tag." },
  });
}
