import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Panel } from "../../ui/panel.tsx";
import { Problem } from "../../ui/problem.tsx";
import { FindingRow } from "./finding-row.tsx";
import classes from "./list.module.css";

/** What is to be mended in Personio, with the records to open. */
export function Findings({ organizationId }: { organizationId: string }) {
  const { data, error, refetch } = useQuery(trpc.findings.list.queryOptions({ organizationId }));
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || data.findings.length === 0) return null;
  return (
    <div id="findings">
      <Panel title="Fix it in Personio" note="Treeline works around these. Each leaves the list by itself once a sync no longer finds it.">
        <ul className={classes.list}>
          {data.findings.map(({ kind, people }) => (
            <li key={`${kind} ${people.map(({ externalId }) => externalId).join(" ")}`}>
              <FindingRow organizationId={organizationId} kind={kind} people={people} />
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
