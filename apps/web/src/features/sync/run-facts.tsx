import type { TFunction } from "i18next";
import { Trans, useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/use-format.ts";
import { isUnderWay, wasDropped } from "../../run-state.ts";
import { Fact } from "../../ui/fact.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./run-facts.module.css";
import { duration, startedBy, type Run } from "./run-words.ts";
import { Named, Said } from "../../ui/named.tsx";

/** Who or what started a run, what it cost, and what it found. */
export function RunFacts({ organizationId, run }: { organizationId: string; run: Run }) {
  const { t } = useTranslation("sync");
  const format = useFormat();
  const { counts, steps, pictures, requests, waitedMs, decidedBy, decidedAt, state } = run;
  const took = run.startedAt && run.finishedAt ? Date.parse(run.finishedAt) - Date.parse(run.startedAt) : null;
  return (
    <Panel title={t("facts.title")}>
      <dl className={classes.facts}>
        <Fact label={t("facts.startedBy")}><Said>{startedBy(t, run)}</Said></Fact>
        {decidedAt && !wasDropped(run) && <Fact label={t("facts.appliedBy")}><Trans t={t} i18nKey="facts.appliedWhen" values={{ who: decidedBy ?? t("formerMember") }} components={{ when: <When at={decidedAt} />, n: <Named /> }} /></Fact>}
        <Fact label={t("facts.queued")}><When at={run.queuedAt} /></Fact>
        <Fact label={t("facts.started")}>{run.startedAt ? <When at={run.startedAt} /> : t("notYet")}</Fact>
        <Fact label={t("facts.ended")}>{run.finishedAt ? took === null ? <When at={run.finishedAt} /> : <Trans t={t} i18nKey="facts.endedAfter" values={{ duration: duration(t, took) }} components={{ when: <When at={run.finishedAt} /> }} /> : t("notYet")}</Fact>
        {!isUnderWay(run) && steps.map(({ name, ms }) => <Fact key={name} label={t(`facts.${name}`)}>{duration(t, ms)}</Fact>)}
        {(counts || run.progress.done > 0) && <Fact label={t("facts.listed")}>{t("records", { count: counts?.read ?? run.progress.done })}</Fact>}
        {/* The worker of a cancelled run doesn't report how many it sent. */}
        {state !== "cancelled" && <Fact label={t("facts.requests")}>{waitedMs < 50 ? format.number(requests) : t("facts.waited", { requests, duration: duration(t, waitedMs) })}</Fact>}
        {pictures.total > 0 && <Fact label={t("facts.pictures")}>{t(pictures.failed > 0 ? "facts.fetchedBut" : "facts.fetched", { ...pictures })}</Fact>}
        {!isUnderWay(run) && state !== "failed" && state !== "cancelled" && (
          <Fact label={t("facts.toFix")}>
            {findingsWords(t, run)} <TextLink to="/o/$organizationId/findings" params={{ organizationId }} size="sm" underline="always">{t("seeList")}</TextLink>
          </Fact>
        )}
        <Fact label={t("facts.run")}><code className={classes.id}>{run.id}</code></Fact>
      </dl>
    </Panel>
  );
}

function findingsWords(t: TFunction<"sync">, { findings }: Run): string {
  const { new: found, closed: mended } = findings;
  if (found > 0 && mended > 0) return t("facts.foundAndMended", { found, mended });
  if (found > 0) return t("facts.found", { count: found });
  return mended > 0 ? t("facts.mended", { count: mended }) : t("facts.noneFound");
}
