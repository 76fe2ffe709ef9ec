import { isUnderWay } from "../../run-state.ts";
import { Fact } from "../../ui/fact.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Panel } from "../../ui/panel.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./run-facts.module.css";
import { duration, startedBy, type Run } from "./run-words.ts";

const STEP_WORDS = { read: "Reading Personio", plan: "Comparing with the chart", apply: "Writing the chart" } as const;

/** Who or what started a run, what it cost, and what it found. */
export function RunFacts({ organizationId, run }: { organizationId: string; run: Run }) {
  const { counts, steps, pictures, requests, waitedMs, decidedBy, decidedAt, state } = run;
  const took = run.startedAt && run.finishedAt ? Date.parse(run.finishedAt) - Date.parse(run.startedAt) : null;
  return (
    <Panel title="How it went">
      <dl className={classes.facts}>
        <Fact label="Started by">{startedBy(run)}</Fact>
        {decidedAt && state !== "discarded" && <Fact label="Applied by">{decidedBy ?? "Somebody"}, <When at={decidedAt} /></Fact>}
        <Fact label="Queued"><When at={run.queuedAt} /></Fact>
        <Fact label="Started">{run.startedAt ? <When at={run.startedAt} /> : "Not yet"}</Fact>
        <Fact label="Ended">{run.finishedAt ? <><When at={run.finishedAt} />{took !== null && `, after ${duration(took)}`}</> : "Not yet"}</Fact>
        {!isUnderWay(run) && steps.map(({ name, ms }) => <Fact key={name} label={STEP_WORDS[name]}>{duration(ms)}</Fact>)}
        {(counts || run.progress.done > 0) && <Fact label="Listed by Personio">{(counts?.read ?? run.progress.done).toLocaleString()} people</Fact>}
        <Fact label="Requests">{requests.toLocaleString()}{waitedMs >= 50 && `, waited ${duration(waitedMs)} to keep Personio's limits`}</Fact>
        {pictures.total > 0 && <Fact label="Pictures">{`${pictures.done.toLocaleString()} of ${pictures.total.toLocaleString()}`}{pictures.failed > 0 && `, ${pictures.failed.toLocaleString()} could not be read`}</Fact>}
        {!isUnderWay(run) && state !== "failed" && (
          <Fact label="To fix in Personio">
            {findingsWords(run)} <TextLink to="/o/$organizationId/findings" params={{ organizationId }} size="sm" underline="always">See the list</TextLink>
          </Fact>
        )}
        <Fact label="Run"><code className={classes.id}>{run.id}</code></Fact>
      </dl>
    </Panel>
  );
}

function findingsWords({ findings }: Run): string {
  const parts = [...(findings.new > 0 ? [`${findings.new.toLocaleString()} new`] : []), ...(findings.closed > 0 ? [`${findings.closed.toLocaleString()} mended`] : [])];
  return parts.length > 0 ? `${parts.join(", ")}.` : "Nothing new, nothing mended.";
}
