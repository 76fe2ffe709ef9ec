import { Text } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { TextLink } from "../../ui/link.tsx";
import { Named } from "../../ui/named.tsx";
import { When } from "../../ui/when.tsx";
import type { Run } from "./run-words.ts";

/** Why a held run's changes never came to be. */
export function RunEnding({ organizationId, run }: { organizationId: string; run: Run }) {
  const { t } = useTranslation("sync");
  const { supersededBy, decidedBy, decidedAt, partly } = run;
  const kept = t(partly ? "ending.partly" : "nothingChanged");
  const when = decidedAt && { when: <When at={decidedAt} /> };
  const who = decidedBy ?? t("somebody");
  return (
    <Text maw={760}>
      {supersededBy ? (
        <>
          {when ? <Trans t={t} i18nKey="ending.supersededWhen" components={when} /> : t("ending.superseded")} {kept}{" "}
          <TextLink to="/o/$organizationId/runs/$runId" params={{ organizationId, runId: supersededBy }} underline="always">{t("ending.newer")}</TextLink>
        </>
      ) : (
        <>{when ? <Trans t={t} i18nKey="ending.discardedWhen" values={{ who }} components={{ ...when, n: <Named /> }} /> : t("ending.discarded", { who })} {kept} {t("ending.asksAgain")}</>
      )}
    </Text>
  );
}
