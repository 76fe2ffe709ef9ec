import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BROWSER, choiceOf, choices, type Choice } from "./language.ts";
import { useLanguage } from "./use-language.ts";

/** Chooses what Treeline speaks to the person; takes effect at once. */
export function LanguageSelect({ chosen }: { chosen: Choice }) {
  const { t } = useTranslation();
  const save = useLanguage();
  return (
    <Select
      label={t("language.label")}
      description={t("you.languageNote", { ns: "account" })}
      data={choices(t)}
      value={chosen ?? BROWSER}
      onChange={(value) => save.mutate(choiceOf(value))}
      disabled={save.isPending}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      maw={420}
    />
  );
}
