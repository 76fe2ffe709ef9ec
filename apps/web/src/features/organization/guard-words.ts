import type { GuardLimits } from "@treeline/org/sync/verdict";
import type { TFunction } from "i18next";

/** What is counted, in the order of the table. */
export const LIMITS = ["leaves", "unsaid", "moves", "joins", "emptied"] as const satisfies readonly (keyof GuardLimits)[];

export const limitWords = (t: TFunction<"organization">, { min, percent }: GuardLimits[keyof GuardLimits]) => t("guard.limit", { people: min, percent });
