import { useTranslation } from "react-i18next";
import { ButtonLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Stage title={t("notFound.title")} lead={t("notFound.text")}>
      <ButtonLink to="/" size="md">{t("start")}</ButtonLink>
    </Stage>
  );
}
