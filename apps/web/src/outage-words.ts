import type { TFunction } from "i18next";
import type { Outage } from "./outage.ts";

/** What an outage means, and what to do about it. */
export function outageWords(t: TFunction<"ui">, { kind, bytes }: Outage): { message: string; action: string | null } {
  if (kind === "restarting") return { message: t("outage.restarting"), action: null };
  if (kind !== "tooLarge") return { message: t(`outage.${kind}.message`), action: t(`outage.${kind}.action`) };
  const action = t("outage.tooLarge.action");
  if (bytes === null) return { message: t("outage.tooLarge.message"), action };
  const message = bytes < 1_000_000 ? t("outage.tooLarge.kilobytes", { size: Math.max(1, bytes / 1_000) }) : t("outage.tooLarge.megabytes", { size: bytes / 1_000_000 });
  return { message, action };
}
