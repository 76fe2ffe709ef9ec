import { Text } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { TextLink } from "../../ui/link.tsx";
import { Named } from "../../ui/named.tsx";
import { When } from "../../ui/when.tsx";
import { wasHeld } from "./held.ts";
import type { Run } from "./run-words.ts";
import { useSyncState } from "./use-sync-state.ts";

interface RunEndingProps {
  organizationId: string;
  run: Run;
  /** Says that nothing came of it; "Nothing was changed." when left out. */
  nothing?: string | undefined;
}

/** Why a run's changes never came to be: it was held and dropped, cancelled, or Personio was disconnected. */
export function RunEnding({ organizationId, run, nothing }: RunEndingProps) {
  const { t } = useTranslation("sync");
  const { supersededBy, decidedBy, decidedAt, partly } = run;
  const kept = t(partly ? "ending.partly" : "nothingChanged");
  const when = decidedAt && { when: <When at={decidedAt} /> };
  const who = decidedBy ?? t("formerMember");
  if (run.reasons.some(({ kind }) => kind === "disconnected")) return <Text maw={760}>{t("outcome.disconnected")} {kept}</Text>;
  if (run.state === "cancelled") return <Cancelled organizationId={organizationId} run={run} nothing={nothing} />;
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

/** Who cancelled a run, what that left, and when the next one is planned. */
function Cancelled({ organizationId, run: { decidedBy, decidedAt, partly, counts }, nothing }: RunEndingProps) {
  const { t } = useTranslation("sync");
  const nextDueAt = useSyncState(organizationId)?.nextDueAt;
  const who = decidedBy ?? t("formerMember");
  return (
    <Text maw={760}>
      {decidedAt ? <Trans t={t} i18nKey="ending.cancelledWhen" values={{ who }} components={{ when: <When at={decidedAt} />, n: <Named /> }} /> : t("ending.cancelled", { who })}{" "}
      {partly ? t("ending.partly") : (nothing ?? t("nothingChanged"))}{" "}
      {wasHeld({ counts }) && t("ending.asksAgain")}{" "}
      {nextDueAt && <Trans t={t} i18nKey="ending.next" components={{ when: <When at={nextDueAt} /> }} />}
    </Text>
  );
}
