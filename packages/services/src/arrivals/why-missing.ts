import { isolate } from "@treeline/org/text/isolate";
import { eq } from "drizzle-orm";
import { arrival } from "@treeline/db/schema/arrival";
import { writtenDay } from "@treeline/org/written";
import type { TenantContext } from "../context.ts";
import { AppError, notFound } from "../error.ts";
import type { Missing } from "../missing.ts";
import { readArrivals } from "./read.ts";

/** What is said of an id that is nobody's on the chart: to admins that somebody has yet to start, else that there is no such person. */
export async function whyMissing(ctx: TenantContext, id: string, what: Missing): Promise<AppError> {
  const [soon] = await readArrivals(ctx, eq(arrival.id, id));
  if (!soon) return notFound(what);
  const { name, startDate } = soon;
  return new AppError("CONFLICT", {
    en: `${isolate(name)} starts on ${writtenDay(startDate, "en")} and is not on the chart yet, so nothing was changed.`,
    de: `${isolate(name)} beginnt am ${writtenDay(startDate, "de")} und ist noch nicht im Organigramm, deshalb wurde nichts geändert.`,
  }, {
    reason: "arriving",
    action: { en: "Change it in Personio, or here from that day on.", de: "Ändern Sie es in Personio, oder hier ab diesem Tag." },
  });
}
