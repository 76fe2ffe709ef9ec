import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { Banner } from "./banner.tsx";

/** Says that this is not the chart of today, and leads back. */
export function PastBanner({ on, onBack }: { on: string; onBack(): void }) {
  const { t } = useTranslation("chart");
  const format = useFormat();
  return <Banner Icon={IconHistory} tone="warn" text={t("past.title", { day: format.day(on) })} back={t("past.back")} onBack={onBack} />;
}
