import { useTranslation } from "react-i18next";
import classes from "./facts.module.css";
import { Named } from "../../ui/named.tsx";

/** The settings for those who may not change them. */
export function SettingsView({ name, timeZone, preferLegalName, preferredNameWhole, retentionDays }: { name: string; timeZone: string; preferLegalName: boolean; preferredNameWhole: boolean; retentionDays: number }) {
  const { t } = useTranslation("organization");
  return (
    <dl className={classes.facts}>
      <div><dt>{t("settings.name")}</dt><dd><Named>{name}</Named></dd></div>
      <div><dt>{t("settings.timeZone")}</dt><dd>{timeZone}</dd></div>
      <div><dt>{t("settings.names")}</dt><dd>{t(preferLegalName ? "settings.legal" : preferredNameWhole ? "settings.whole" : "settings.preferred")}</dd></div>
      <div><dt>{t("settings.kept")}</dt><dd>{t("settings.keptFor", { count: retentionDays })}</dd></div>
    </dl>
  );
}
