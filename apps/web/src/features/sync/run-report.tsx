import { Alert, Paper, SimpleGrid, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { Fact } from "../../ui/fact.tsx";
import { Panel } from "../../ui/panel.tsx";
import { When } from "../../ui/when.tsx";
import { RunProblem } from "./run-problem.tsx";
import classes from "./run-report.module.css";
import { duration, startedBy, type Run } from "./run-words.ts";

const STEP_WORDS = { read: "Reading Personio", plan: "Comparing with the chart", apply: "Writing the chart" } as const;

/** What a run did, what it took, and when it failed, why and what to do. */
export function RunReport({ run }: { run: Run }) {
  const { counts, error, reasons } = run;
  return (
    <>
      {run.state === "failed" && <RunProblem run={run} />}
      {reasons.length > 0 && !error && (
        <Alert role="note" color="yellow" variant="light" bg="var(--tl-warn-soft)" radius={10} icon={<IconInfoCircle aria-hidden />} title="Worth knowing" styles={{ title: { color: "var(--tl-warn)" }, icon: { color: "var(--tl-warn)" } }}>
          {reasons.map((reason) => <Text key={reason} size="sm" c="var(--mantine-color-text)">{reason}</Text>)}
        </Alert>
      )}
      {counts && (
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
          {([["joined", counts.joined], ["changed", counts.changed], ["left", counts.left], ["unchanged", counts.unchanged]] as const).map(([label, n]) => (
            <Paper key={label} withBorder p="md" bg="var(--tl-card)" className={classes.count ?? ""}>
              <Text span fz={26} fw={700} lh={1.2} className="tabular">{n.toLocaleString()}</Text>
              <Text span size="sm" c="dimmed">{label}</Text>
            </Paper>
          ))}
        </SimpleGrid>
      )}
      <Facts run={run} />
    </>
  );
}

function Facts({ run }: { run: Run }) {
  const { counts, steps, pictures, requests, waitedMs } = run;
  const took = run.startedAt && run.finishedAt ? Date.parse(run.finishedAt) - Date.parse(run.startedAt) : null;
  return (
    <Panel title="How it went">
      <dl className={classes.facts}>
        <Fact label="Started by">{startedBy(run)}</Fact>
        <Fact label="Queued"><When at={run.queuedAt} /></Fact>
        <Fact label="Started">{run.startedAt ? <When at={run.startedAt} /> : "Not yet"}</Fact>
        <Fact label="Ended">{run.finishedAt ? <><When at={run.finishedAt} />{took !== null && `, after ${duration(took)}`}</> : "Not yet"}</Fact>
        {steps.map(({ name, ms }) => <Fact key={name} label={STEP_WORDS[name]}>{duration(ms)}</Fact>)}
        {(counts || run.progress.done > 0) && <Fact label="Listed by Personio">{(counts?.read ?? run.progress.done).toLocaleString()} people</Fact>}
        <Fact label="Requests">{requests.toLocaleString()}{waitedMs >= 50 && `, waited ${duration(waitedMs)} to keep Personio's limits`}</Fact>
        {pictures.total > 0 && <Fact label="Pictures">{`${pictures.done.toLocaleString()} of ${pictures.total.toLocaleString()}`}{pictures.failed > 0 && `, ${pictures.failed.toLocaleString()} could not be read`}</Fact>}
        <Fact label="Run"><code className={classes.id}>{run.id}</code></Fact>
      </dl>
    </Panel>
  );
}
