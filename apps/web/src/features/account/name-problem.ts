import { cleanName, lengthOf, MOST_TYPED } from "@treeline/org/text/clean";
import type { TFunction } from "i18next";

/** What is wrong with the name of an account as it was typed; null when nothing. */
export function nameProblem(t: TFunction<"account">, typed: string): string | null {
  const name = cleanName(typed);
  if (name === null) return t("wrong.name");
  return lengthOf(name) > MOST_TYPED ? t("wrong.longName") : null;
}
